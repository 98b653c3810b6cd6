import { Router, Website } from "@pluto/sdk";

const api = new Router("api");
const manual = new Website("./manual", "manual");
const news = new Website("./news", "news");
const links = [manual, news, addShop("./shop/dist")];

api.get("/links", () => links.map((website) => website.url()));

function addShop(folder: string): Website {
  return new Website(folder, "shop");
}
