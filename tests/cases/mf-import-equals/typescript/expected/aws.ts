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

const archiveStore = new KeyValueStore("archive", { listed: true, ephemeral }, opts);
const ordersStore = new KeyValueStore("orders", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetOrdersHandler = new Handler(
  "api-get-orders",
  {
    ...settings,
    bundle: "api-get-orders",
    language: "typescript",
    environment: { PLUTO_KV_STORE_ARCHIVE: archiveStore.tableName },
    grants: [archiveStore.grant("list")],
  },
  opts,
);
const apiGetOrdersIdHandler = new Handler(
  "api-get-orders-id",
  {
    ...settings,
    bundle: "api-get-orders-id",
    language: "typescript",
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.tableName },
    grants: [ordersStore.grant("get")],
  },
  opts,
);

apiRouter.route("GET /orders", apiGetOrdersHandler);
apiRouter.route("GET /orders/{id}", apiGetOrdersIdHandler);

export const archiveStoreTable = archiveStore.tableName;
export const ordersStoreTable = ordersStore.tableName;
export const apiRouterUrl = apiRouter.url;
