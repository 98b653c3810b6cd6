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

const notesStore = new KeyValueStore("notes", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetDeleteHandler = new Handler(
  "api-get-delete",
  {
    ...settings,
    bundle: "api-get-delete",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("delete")],
  },
  opts,
);
const apiGetGetHandler = new Handler(
  "api-get-get",
  {
    ...settings,
    bundle: "api-get-get",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("get")],
  },
  opts,
);
const apiGetHasHandler = new Handler(
  "api-get-has",
  {
    ...settings,
    bundle: "api-get-has",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("has")],
  },
  opts,
);
const apiGetListHandler = new Handler(
  "api-get-list",
  {
    ...settings,
    bundle: "api-get-list",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("list")],
  },
  opts,
);
const apiGetSetHandler = new Handler(
  "api-get-set",
  {
    ...settings,
    bundle: "api-get-set",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("set")],
  },
  opts,
);

apiRouter.route("GET /delete", apiGetDeleteHandler);
apiRouter.route("GET /get", apiGetGetHandler);
apiRouter.route("GET /has", apiGetHasHandler);
apiRouter.route("GET /list", apiGetListHandler);
apiRouter.route("GET /set", apiGetSetHandler);

export const notesStoreTable = notesStore.tableName;
export const apiRouterUrl = apiRouter.url;
