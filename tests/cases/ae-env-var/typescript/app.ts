import { Router, Website } from "@pluto/sdk";

const router = new Router("api");
const shop = new Website("./shop", "shop");

shop.addEnv("REGION", process.env.REGION);
shop.addEnv("STAGE", process.env["STAGE"] ?? "dev");
shop.addEnv("THEME", process.env.THEME || "light");

router.get("/shop", () => shop.url());
