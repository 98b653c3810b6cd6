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
const usersStore = new KeyValueStore("users", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetIn1Handler = new Handler(
  "api-get-in1",
  {
    ...settings,
    bundle: "api-get-in1",
    language: "python",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("list")],
  },
  opts,
);
const apiGetIn2Handler = new Handler(
  "api-get-in2",
  {
    ...settings,
    bundle: "api-get-in2",
    language: "python",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("list")],
  },
  opts,
);
const apiGetOrdersHandler = new Handler(
  "api-get-orders",
  {
    ...settings,
    bundle: "api-get-orders",
    language: "python",
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
    language: "python",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("list")],
  },
  opts,
);
const apiPostBothHandler = new Handler(
  "api-post-both",
  {
    ...settings,
    bundle: "api-post-both",
    language: "python",
    environment: {
      PLUTO_KV_STORE_ORDERS: ordersStore.tableName,
      PLUTO_KV_STORE_USERS: usersStore.tableName,
    },
    grants: [ordersStore.grant("set"), usersStore.grant("set")],
  },
  opts,
);

apiRouter.route("POST /both", apiPostBothHandler);
apiRouter.route("GET /in1", apiGetIn1Handler);
apiRouter.route("GET /in2", apiGetIn2Handler);
apiRouter.route("GET /orders", apiGetOrdersHandler);
apiRouter.route("GET /users", apiGetUsersHandler);

export const ordersStoreTable = ordersStore.tableName;
export const usersStoreTable = usersStore.tableName;
export const apiRouterUrl = apiRouter.url;
