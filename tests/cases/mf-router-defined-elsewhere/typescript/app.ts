import { router } from "./web";

router.get("/hello", () => "hello");
