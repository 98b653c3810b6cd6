// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { region } from "@pulumi/aws/config";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { Handler, type HandlerSettings } from "./components/handler";
import { Router } from "./components/router";

const config = new pulumi.Config();
const settings: HandlerSettings = { logRetentionDays: config.getNumber("logRetentionDays") ?? 30 };
const provider = new Provider("aws", {
  region,
  defaultTags: {
    tags: { project: pulumi.getProject(), stack: pulumi.getStack(), "managed-by": "pulumi" },
  },
});
const opts: pulumi.ComponentResourceOptions = { providers: { aws: provider } };

const cornerShopRouter = new Router("corner-shop", settings, opts);

const cornerShopGetCornerHandler = new Handler(
  "corner-shop-get-corner",
  { ...settings, bundle: "corner-shop-get-corner", language: "typescript" },
  opts,
);
const cornerShopGetOrders_007Handler = new Handler(
  "corner-shop-get-orders-007",
  { ...settings, bundle: "corner-shop-get-orders-007", language: "typescript" },
  opts,
);
const cornerShopGetShopsCornerShopHandler = new Handler(
  "corner-shop-get-shops-corner-shop",
  { ...settings, bundle: "corner-shop-get-shops-corner-shop", language: "typescript" },
  opts,
);
const cornerShopGetTrimmedHandler = new Handler(
  "corner-shop-get-trimmed",
  { ...settings, bundle: "corner-shop-get-trimmed", language: "typescript" },
  opts,
);

cornerShopRouter.route("GET /Corner", cornerShopGetCornerHandler);
cornerShopRouter.route("GET /orders/007", cornerShopGetOrders_007Handler);
cornerShopRouter.route("GET /shops/CORNER SHOP", cornerShopGetShopsCornerShopHandler);
cornerShopRouter.route("GET /trimmed", cornerShopGetTrimmedHandler);

export const cornerShopRouterUrl = cornerShopRouter.url;
