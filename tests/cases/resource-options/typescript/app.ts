import { Function as CloudFunction, Router } from "@pluto/sdk";

const limits = { memory: 1024 };
const router = new Router("api", { cors: true });
const resize = new CloudFunction((width: number) => width / 2, "resize", { ...limits, timeout: 60 });

router.get("/half", () => resize.invoke(8));
