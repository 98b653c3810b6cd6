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

const stockStore = new KeyValueStore("stock", { listed: false, ephemeral }, opts);
const shopRouter = new Router("shop", settings, opts);

const shopGetPriceHandler = new Handler(
  "shop-get-price",
  { ...settings, bundle: "shop-get-price", language: "python" },
  opts,
);
const shopGetStockHandler = new Handler(
  "shop-get-stock",
  {
    ...settings,
    bundle: "shop-get-stock",
    language: "python",
    environment: { PLUTO_KV_STORE_STOCK: stockStore.tableName },
    grants: [stockStore.grant("get")],
  },
  opts,
);

shopRouter.route("GET /price", shopGetPriceHandler);
shopRouter.route("GET /stock", shopGetStockHandler);

export const stockStoreTable = stockStore.tableName;
export const shopRouterUrl = shopRouter.url;
