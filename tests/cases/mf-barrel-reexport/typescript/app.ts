import { router, store } from "./resources";

router.get("/value", () => store.get("value"));
