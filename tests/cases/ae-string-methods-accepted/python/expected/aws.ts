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

const cornerShopGetOrders_008Handler = new Handler(
  "corner-shop-get-orders-008",
  { ...settings, bundle: "corner-shop-get-orders-008", language: "python" },
  opts,
);
const cornerShopGetShopsCornerShopHandler = new Handler(
  "corner-shop-get-shops-corner-shop",
  { ...settings, bundle: "corner-shop-get-shops-corner-shop", language: "python" },
  opts,
);
const cornerShopGetShopsCornerHandler = new Handler(
  "corner-shop-get-shops-corner",
  { ...settings, bundle: "corner-shop-get-shops-corner", language: "python" },
  opts,
);
const cornerShopGetTrimmedHandler = new Handler(
  "corner-shop-get-trimmed",
  { ...settings, bundle: "corner-shop-get-trimmed", language: "python" },
  opts,
);

cornerShopRouter.route("GET /orders/008", cornerShopGetOrders_008Handler);
cornerShopRouter.route("GET /shops/CORNER SHOP", cornerShopGetShopsCornerShopHandler);
cornerShopRouter.route("GET /shops/Corner", cornerShopGetShopsCornerHandler);
cornerShopRouter.route("GET /trimmed", cornerShopGetTrimmedHandler);

export const cornerShopRouterUrl = cornerShopRouter.url;
