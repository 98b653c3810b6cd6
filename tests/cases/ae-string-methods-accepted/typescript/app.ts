import { Router } from "@pluto/sdk";

const shop = "Corner Shop";
const router = new Router(shop.toLowerCase().replace(" ", "-"));

router.get(`/${["shops", shop.toUpperCase()].join("/")}`, () => shop);
router.get(`/orders/${"7".padStart(3, "0")}`, () => "order 7");
router.get(" /trimmed ".trim(), () => "trimmed");
router.get("/".concat(shop.slice(0, 6)), () => "the corner");
