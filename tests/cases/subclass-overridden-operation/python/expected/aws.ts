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

const acmeNotesStore = new KeyValueStore("acme-notes", { listed: false, ephemeral }, opts);
const acmeOldNotesStore = new KeyValueStore("acme-old-notes", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiDeleteArchivedHandler = new Handler(
  "api-delete-archived",
  {
    ...settings,
    bundle: "api-delete-archived",
    language: "python",
    environment: { PLUTO_KV_STORE_ACME_OLD_NOTES: acmeOldNotesStore.tableName },
    grants: [acmeOldNotesStore.grant("delete", "get", "set")],
  },
  opts,
);
const apiGetArchivedHandler = new Handler(
  "api-get-archived",
  {
    ...settings,
    bundle: "api-get-archived",
    language: "python",
    environment: { PLUTO_KV_STORE_ACME_OLD_NOTES: acmeOldNotesStore.tableName },
    grants: [acmeOldNotesStore.grant("get")],
  },
  opts,
);
const apiGetClassesHandler = new Handler(
  "api-get-classes",
  { ...settings, bundle: "api-get-classes", language: "python" },
  opts,
);
const apiGetNoteHandler = new Handler(
  "api-get-note",
  {
    ...settings,
    bundle: "api-get-note",
    language: "python",
    environment: { PLUTO_KV_STORE_ACME_NOTES: acmeNotesStore.tableName },
    grants: [acmeNotesStore.grant("get")],
  },
  opts,
);

apiRouter.route("DELETE /archived", apiDeleteArchivedHandler);
apiRouter.route("GET /archived", apiGetArchivedHandler);
apiRouter.route("GET /classes", apiGetClassesHandler);
apiRouter.route("GET /note", apiGetNoteHandler);

export const acmeNotesStoreTable = acmeNotesStore.tableName;
export const acmeOldNotesStoreTable = acmeOldNotesStore.tableName;
export const apiRouterUrl = apiRouter.url;
