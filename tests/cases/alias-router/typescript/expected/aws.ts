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

const namesStore = new KeyValueStore("names", { listed: false, ephemeral }, opts);
const router = new Router("router", settings, opts);

const routerGetHelloHandler = new Handler(
  "router-get-hello",
  {
    ...settings,
    bundle: "router-get-hello",
    language: "typescript",
    environment: { PLUTO_KV_STORE_NAMES: namesStore.tableName },
    grants: [namesStore.grant("set")],
  },
  opts,
);
const routerPostLastHandler = new Handler(
  "router-post-last",
  {
    ...settings,
    bundle: "router-post-last",
    language: "typescript",
    environment: { PLUTO_KV_STORE_NAMES: namesStore.tableName },
    grants: [namesStore.grant("get")],
  },
  opts,
);

router.route("GET /hello", routerGetHelloHandler);
router.route("POST /last", routerPostLastHandler);

export const namesStoreTable = namesStore.tableName;
export const routerUrl = router.url;
