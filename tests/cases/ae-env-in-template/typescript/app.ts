import { Router, Website } from "@pluto/sdk";

const protocol = "https";
const router = new Router("api");
const shop = new Website("./shop", "shop");

shop.addEnv("API_URL", `${protocol}://${process.env.HOST}/api`);

router.get("/shop", () => shop.url());
