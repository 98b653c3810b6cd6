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
const settingsStore = new KeyValueStore("settings", { listed: true, ephemeral }, opts);
const usersStore = new KeyValueStore("users", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

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
const apiGetSettingsHandler = new Handler(
  "api-get-settings",
  {
    ...settings,
    bundle: "api-get-settings",
    language: "python",
    environment: { PLUTO_KV_STORE_SETTINGS: settingsStore.tableName },
    grants: [settingsStore.grant("list")],
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

apiRouter.route("GET /orders", apiGetOrdersHandler);
apiRouter.route("GET /settings", apiGetSettingsHandler);
apiRouter.route("GET /users", apiGetUsersHandler);

export const ordersStoreTable = ordersStore.tableName;
export const settingsStoreTable = settingsStore.tableName;
export const usersStoreTable = usersStore.tableName;
export const apiRouterUrl = apiRouter.url;
