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

const notesStore = new KeyValueStore("notes", { listed: false, ephemeral }, opts);
const ordersStore = new KeyValueStore("orders", { listed: true, ephemeral }, opts);
const usersStore = new KeyValueStore("users", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetNextHandler = new Handler(
  "api-get-next",
  {
    ...settings,
    bundle: "api-get-next",
    language: "typescript",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("get", "has", "set")],
  },
  opts,
);
const apiGetOrdersHandler = new Handler(
  "api-get-orders",
  {
    ...settings,
    bundle: "api-get-orders",
    language: "typescript",
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.tableName },
    grants: [ordersStore.grant("list")],
  },
  opts,
);
const apiGetUsersHandler = new Handler(
  "api-get-users",
  {
    ...settings,
    bundle: "api-get-users",
    language: "typescript",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("list")],
  },
  opts,
);
const apiPutOrdersKeyHandler = new Handler(
  "api-put-orders-key",
  {
    ...settings,
    bundle: "api-put-orders-key",
    language: "typescript",
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.tableName },
    grants: [ordersStore.grant("set")],
  },
  opts,
);
const apiPutUsersKeyHandler = new Handler(
  "api-put-users-key",
  {
    ...settings,
    bundle: "api-put-users-key",
    language: "typescript",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("set")],
  },
  opts,
);

apiRouter.route("GET /next", apiGetNextHandler);
apiRouter.route("GET /orders", apiGetOrdersHandler);
apiRouter.route("PUT /orders/{key}", apiPutOrdersKeyHandler);
apiRouter.route("GET /users", apiGetUsersHandler);
apiRouter.route("PUT /users/{key}", apiPutUsersKeyHandler);

export const notesStoreTable = notesStore.tableName;
export const ordersStoreTable = ordersStore.tableName;
export const usersStoreTable = usersStore.tableName;
export const apiRouterUrl = apiRouter.url;
