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

const lastStore = new KeyValueStore("last", { listed: false, ephemeral }, opts);
const ordersStore = new KeyValueStore("orders", { listed: true, ephemeral }, opts);
const usersStore = new KeyValueStore("users", { listed: false, ephemeral }, opts);
const adminRouter = new Router("admin", settings, opts);
const webRouter = new Router("web", settings, opts);

const adminGetOrdersHandler = new Handler(
  "admin-get-orders",
  {
    ...settings,
    bundle: "admin-get-orders",
    language: "typescript",
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.tableName },
    grants: [ordersStore.grant("list")],
  },
  opts,
);
const adminPostOrdersHandler = new Handler(
  "admin-post-orders",
  {
    ...settings,
    bundle: "admin-post-orders",
    language: "typescript",
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.tableName },
    grants: [ordersStore.grant("set")],
  },
  opts,
);
const webGetHandler = new Handler(
  "web-get",
  {
    ...settings,
    bundle: "web-get",
    language: "typescript",
    environment: { PLUTO_KV_STORE_LAST: lastStore.tableName },
    grants: [lastStore.grant("get")],
  },
  opts,
);
const webGetUsersAdamHandler = new Handler(
  "web-get-users-adam",
  {
    ...settings,
    bundle: "web-get-users-adam",
    language: "typescript",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("get")],
  },
  opts,
);
const webGetUsersZoeHandler = new Handler(
  "web-get-users-zoe",
  {
    ...settings,
    bundle: "web-get-users-zoe",
    language: "typescript",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("get")],
  },
  opts,
);

adminRouter.route("GET /orders", adminGetOrdersHandler);
adminRouter.route("POST /orders", adminPostOrdersHandler);
webRouter.route("GET /", webGetHandler);
webRouter.route("GET /users/adam", webGetUsersAdamHandler);
webRouter.route("GET /users/zoe", webGetUsersZoeHandler);

export const lastStoreTable = lastStore.tableName;
export const ordersStoreTable = ordersStore.tableName;
export const usersStoreTable = usersStore.tableName;
export const adminRouterUrl = adminRouter.url;
export const webRouterUrl = webRouter.url;
