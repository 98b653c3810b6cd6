import { Router, SageMaker } from "@plutolang/pluto";

const router = new Router("api");
const model = new SageMaker("model", "image:1");

router.get("/", () => model.invoke("hello"));
