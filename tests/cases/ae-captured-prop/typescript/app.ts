import { Router, Website } from "@pluto/sdk";

const router = new Router("api");
const shop = new Website("./shop", "shop");

shop.addEnv("API_URL", router.url());
shop.addEnv("ORDERS_URL", `${router.url()}/orders`);

router.get("/orders", () => []);
