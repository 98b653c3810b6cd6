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

const archiveStore = new KeyValueStore("archive", { listed: false, ephemeral }, opts);
const draftsStore = new KeyValueStore("drafts", { listed: false, ephemeral }, opts);
const notesStore = new KeyValueStore("notes", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetDraftsHandler = new Handler(
  "api-get-drafts",
  {
    ...settings,
    bundle: "api-get-drafts",
    language: "typescript",
    environment: { PLUTO_KV_STORE_DRAFTS: draftsStore.tableName },
    grants: [draftsStore.grant("get")],
  },
  opts,
);
const apiPostArchiveHandler = new Handler(
  "api-post-archive",
  {
    ...settings,
    bundle: "api-post-archive",
    language: "typescript",
    environment: {
      PLUTO_KV_STORE_ARCHIVE: archiveStore.tableName,
      PLUTO_KV_STORE_DRAFTS: draftsStore.tableName,
      PLUTO_KV_STORE_NOTES: notesStore.tableName,
    },
    grants: [archiveStore.grant("set"), draftsStore.grant("delete"), notesStore.grant("delete")],
  },
  opts,
);

apiRouter.route("POST /archive", apiPostArchiveHandler);
apiRouter.route("GET /drafts", apiGetDraftsHandler);

export const archiveStoreTable = archiveStore.tableName;
export const draftsStoreTable = draftsStore.tableName;
export const notesStoreTable = notesStore.tableName;
export const apiRouterUrl = apiRouter.url;
