// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { region } from "@pulumi/aws/config";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { Handler, type HandlerSettings } from "./components/handler";
import { KeyValueStore } from "./components/key-value-store";
import { Router } from "./components/router";

const config = new pulumi.Config();
const ephemeral = config.getBoolean("ephemeral") ?? false;
const settings: HandlerSettings = { logRetentionDays: config.getNumber("logRetentionDays") ?? 30 };
const provider = new Provider("aws", {
  region,
  defaultTags: {
    tags: { project: pulumi.getProject(), stack: pulumi.getStack(), "managed-by": "pulumi" },
  },
});
const opts: pulumi.ComponentResourceOptions = { providers: { aws: provider } };

const bakeryPricesStore = new KeyValueStore("bakery-prices", { listed: false, ephemeral }, opts);
const kioskPricesStore = new KeyValueStore("kiosk-prices", { listed: false, ephemeral }, opts);
const bakeryRouter = new Router("bakery", settings, opts);
const kioskRouter = new Router("kiosk", settings, opts);

const bakeryGetBreadHandler = new Handler(
  "bakery-get-bread",
  { ...settings, bundle: "bakery-get-bread", language: "typescript" },
  opts,
);
const bakeryGetCakeHandler = new Handler(
  "bakery-get-cake",
  { ...settings, bundle: "bakery-get-cake", language: "typescript" },
  opts,
);
const bakeryGetCurrencyHandler = new Handler(
  "bakery-get-currency",
  { ...settings, bundle: "bakery-get-currency", language: "typescript" },
  opts,
);
const bakeryGetOpenHandler = new Handler(
  "bakery-get-open",
  { ...settings, bundle: "bakery-get-open", language: "typescript" },
  opts,
);
const bakeryPostBreadHandler = new Handler(
  "bakery-post-bread",
  {
    ...settings,
    bundle: "bakery-post-bread",
    language: "typescript",
    environment: { PLUTO_KV_STORE_BAKERY_PRICES: bakeryPricesStore.tableName },
    grants: [bakeryPricesStore.grant("set")],
  },
  opts,
);
const bakeryPostCakeHandler = new Handler(
  "bakery-post-cake",
  {
    ...settings,
    bundle: "bakery-post-cake",
    language: "typescript",
    environment: { PLUTO_KV_STORE_BAKERY_PRICES: bakeryPricesStore.tableName },
    grants: [bakeryPricesStore.grant("set")],
  },
  opts,
);
const kioskGetCurrencyHandler = new Handler(
  "kiosk-get-currency",
  { ...settings, bundle: "kiosk-get-currency", language: "typescript" },
  opts,
);
const kioskGetTeaHandler = new Handler(
  "kiosk-get-tea",
  { ...settings, bundle: "kiosk-get-tea", language: "typescript" },
  opts,
);
const kioskPostTeaHandler = new Handler(
  "kiosk-post-tea",
  {
    ...settings,
    bundle: "kiosk-post-tea",
    language: "typescript",
    environment: { PLUTO_KV_STORE_KIOSK_PRICES: kioskPricesStore.tableName },
    grants: [kioskPricesStore.grant("set")],
  },
  opts,
);

bakeryRouter.route("GET /bread", bakeryGetBreadHandler);
bakeryRouter.route("POST /bread", bakeryPostBreadHandler);
bakeryRouter.route("GET /cake", bakeryGetCakeHandler);
bakeryRouter.route("POST /cake", bakeryPostCakeHandler);
bakeryRouter.route("GET /currency", bakeryGetCurrencyHandler);
bakeryRouter.route("GET /open", bakeryGetOpenHandler);
kioskRouter.route("GET /currency", kioskGetCurrencyHandler);
kioskRouter.route("GET /tea", kioskGetTeaHandler);
kioskRouter.route("POST /tea", kioskPostTeaHandler);

export const bakeryPricesStoreTable = bakeryPricesStore.tableName;
export const kioskPricesStoreTable = kioskPricesStore.tableName;
export const bakeryRouterUrl = bakeryRouter.url;
export const kioskRouterUrl = kioskRouter.url;
