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
const apiRouter = new Router("api", settings, opts);

const apiPostBlankHandler = new Handler(
  "api-post-blank",
  {
    ...settings,
    bundle: "api-post-blank",
    language: "typescript",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("set")],
  },
  opts,
);
const apiPostNotesHandler = new Handler(
  "api-post-notes",
  {
    ...settings,
    bundle: "api-post-notes",
    language: "typescript",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("set")],
  },
  opts,
);
const apiPostOneHandler = new Handler(
  "api-post-one",
  { ...settings, bundle: "api-post-one", language: "typescript" },
  opts,
);
const apiPostTwoHandler = new Handler(
  "api-post-two",
  { ...settings, bundle: "api-post-two", language: "typescript" },
  opts,
);

apiRouter.route("POST /blank", apiPostBlankHandler);
apiRouter.route("POST /notes", apiPostNotesHandler);
apiRouter.route("POST /one", apiPostOneHandler);
apiRouter.route("POST /two", apiPostTwoHandler);

export const notesStoreTable = notesStore.tableName;
export const apiRouterUrl = apiRouter.url;
