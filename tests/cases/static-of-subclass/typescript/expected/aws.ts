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
const usersStore = new KeyValueStore("users", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetNotesIdHandler = new Handler(
  "api-get-notes-id",
  {
    ...settings,
    bundle: "api-get-notes-id",
    language: "typescript",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("get")],
  },
  opts,
);
const apiGetUsersIdHandler = new Handler(
  "api-get-users-id",
  {
    ...settings,
    bundle: "api-get-users-id",
    language: "typescript",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("get")],
  },
  opts,
);
const apiPutNotesIdHandler = new Handler(
  "api-put-notes-id",
  {
    ...settings,
    bundle: "api-put-notes-id",
    language: "typescript",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("set")],
  },
  opts,
);

apiRouter.route("GET /notes/{id}", apiGetNotesIdHandler);
apiRouter.route("PUT /notes/{id}", apiPutNotesIdHandler);
apiRouter.route("GET /users/{id}", apiGetUsersIdHandler);

export const notesStoreTable = notesStore.tableName;
export const usersStoreTable = usersStore.tableName;
export const apiRouterUrl = apiRouter.url;
