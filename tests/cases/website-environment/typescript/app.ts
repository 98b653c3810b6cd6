import { Router, Website } from "@pluto/sdk";

const api = new Router("api");
const shop = new Website("./shop", "shop", { singlePage: true });
const handbook = new Website("./handbook");

function describe(website: Website, title: string) {
  website.addEnv("TITLE", `${title} of ${process.env.COMPANY ?? "Acme"}`);
}

shop.addEnv("API_URL", api.url());
shop.addEnv("RELEASE", process.env.RELEASE);
describe(shop, "Shop");
describe(handbook, "Handbook");

api.get("/links", () => ({ shop: shop.url(), handbook: handbook.url() }));
