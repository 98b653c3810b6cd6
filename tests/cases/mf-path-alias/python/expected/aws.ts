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

const ordersStore = new KeyValueStore("orders", { listed: true, ephemeral }, opts);
const shopRouter = new Router("shop", settings, opts);

const shopGetShopOrdersHandler = new Handler(
  "shop-get-shop-orders",
  {
    ...settings,
    bundle: "shop-get-shop-orders",
    language: "python",
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.tableName },
    grants: [ordersStore.grant("list")],
  },
  opts,
);

shopRouter.route("GET /shop/orders", shopGetShopOrdersHandler);

export const ordersStoreTable = ordersStore.tableName;
export const shopRouterUrl = shopRouter.url;
