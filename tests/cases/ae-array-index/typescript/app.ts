import { Router } from "@pluto/sdk";

const paths = ["/first", "/second", "/third"];
const router = new Router("api");

router.get(paths[1], () => "second");
