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

const draftsStore = new KeyValueStore("drafts", { listed: true, ephemeral }, opts);
const ordersStore = new KeyValueStore("orders", { listed: false, ephemeral }, opts);
const usersStore = new KeyValueStore("users", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetFirstHandler = new Handler(
  "api-get-first",
  {
    ...settings,
    bundle: "api-get-first",
    language: "python",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("list")],
  },
  opts,
);
const apiGetLastHandler = new Handler(
  "api-get-last",
  {
    ...settings,
    bundle: "api-get-last",
    language: "python",
    environment: { PLUTO_KV_STORE_DRAFTS: draftsStore.tableName },
    grants: [draftsStore.grant("list")],
  },
  opts,
);

apiRouter.route("GET /first", apiGetFirstHandler);
apiRouter.route("GET /last", apiGetLastHandler);

export const draftsStoreTable = draftsStore.tableName;
export const ordersStoreTable = ordersStore.tableName;
export const usersStoreTable = usersStore.tableName;
export const apiRouterUrl = apiRouter.url;
