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
const innerRouter = new Router("inner", settings, opts);
const outerRouter = new Router("outer", settings, opts);

const innerGetNotesHandler = new Handler(
  "inner-get-notes",
  {
    ...settings,
    bundle: "inner-get-notes",
    language: "typescript",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("list")],
  },
  opts,
);
const outerGetHelloHandler = new Handler(
  "outer-get-hello",
  { ...settings, bundle: "outer-get-hello", language: "typescript" },
  opts,
);

innerRouter.route("GET /notes", innerGetNotesHandler);
outerRouter.route("GET /hello", outerGetHelloHandler);

export const notesStoreTable = notesStore.tableName;
export const innerRouterUrl = innerRouter.url;
export const outerRouterUrl = outerRouter.url;
