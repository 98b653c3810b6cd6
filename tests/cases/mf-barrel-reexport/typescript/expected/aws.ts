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

const inventoryStore = new KeyValueStore("inventory", { listed: false, ephemeral }, opts);
const webRouter = new Router("web", settings, opts);

const webGetValueHandler = new Handler(
  "web-get-value",
  {
    ...settings,
    bundle: "web-get-value",
    language: "typescript",
    environment: { PLUTO_KV_STORE_INVENTORY: inventoryStore.tableName },
    grants: [inventoryStore.grant("get")],
  },
  opts,
);

webRouter.route("GET /value", webGetValueHandler);

export const inventoryStoreTable = inventoryStore.tableName;
export const webRouterUrl = webRouter.url;
