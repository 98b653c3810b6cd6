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

const ordersStore = new KeyValueStore("orders", { listed: false, ephemeral }, opts);
const usersStore = new KeyValueStore("users", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetOrdersLatestHandler = new Handler(
  "api-get-orders-latest",
  {
    ...settings,
    bundle: "api-get-orders-latest",
    language: "typescript",
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.tableName },
    grants: [ordersStore.grant("get")],
  },
  opts,
);
const apiGetUsersLatestHandler = new Handler(
  "api-get-users-latest",
  {
    ...settings,
    bundle: "api-get-users-latest",
    language: "typescript",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("get")],
  },
  opts,
);

apiRouter.route("GET /orders/latest", apiGetOrdersLatestHandler);
apiRouter.route("GET /users/latest", apiGetUsersLatestHandler);

export const ordersStoreTable = ordersStore.tableName;
export const usersStoreTable = usersStore.tableName;
export const apiRouterUrl = apiRouter.url;
