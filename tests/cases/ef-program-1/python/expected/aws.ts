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

const memory1Store = new KeyValueStore("memory1", { listed: false, ephemeral }, opts);
const memory2Store = new KeyValueStore("memory2", { listed: false, ephemeral }, opts);
const router = new Router("router", settings, opts);

const routerGetModel1InfoHandler = new Handler(
  "router-get-model1-info",
  { ...settings, bundle: "router-get-model1-info", language: "python" },
  opts,
);
const routerGetModel1InvokeHandler = new Handler(
  "router-get-model1-invoke",
  {
    ...settings,
    bundle: "router-get-model1-invoke",
    language: "python",
    environment: { PLUTO_KV_STORE_MEMORY1: memory1Store.tableName },
    grants: [memory1Store.grant("set")],
  },
  opts,
);
const routerGetModel2InfoHandler = new Handler(
  "router-get-model2-info",
  { ...settings, bundle: "router-get-model2-info", language: "python" },
  opts,
);
const routerGetModel2InvokeHandler = new Handler(
  "router-get-model2-invoke",
  {
    ...settings,
    bundle: "router-get-model2-invoke",
    language: "python",
    environment: { PLUTO_KV_STORE_MEMORY2: memory2Store.tableName },
    grants: [memory2Store.grant("set")],
  },
  opts,
);

router.route("GET /model1/info", routerGetModel1InfoHandler);
router.route("GET /model1/invoke", routerGetModel1InvokeHandler);
router.route("GET /model2/info", routerGetModel2InfoHandler);
router.route("GET /model2/invoke", routerGetModel2InvokeHandler);

export const memory1StoreTable = memory1Store.tableName;
export const memory2StoreTable = memory2Store.tableName;
export const routerUrl = router.url;
