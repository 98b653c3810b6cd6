import { Routr } from "@pluto/sdk";

const router = new Routr("api");

router.get("/hello", () => "hello");
