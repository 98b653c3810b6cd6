// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { region } from "@pulumi/aws/config";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { CallableFunction } from "./components/callable-function";
import { Handler, type HandlerSettings } from "./components/handler";
import { KeyValueStore } from "./components/key-value-store";
import { physicalName } from "./components/naming";
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

const totalsStore = new KeyValueStore("totals", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const addCallHandler = new Handler(
  "add-call",
  {
    ...settings,
    bundle: "add-call",
    language: "python",
    environment: { PLUTO_KV_STORE_TOTALS: totalsStore.tableName },
    grants: [totalsStore.grant("set")],
    functionName: physicalName("add"),
  },
  opts,
);
const apiPostAmountsHandler = new Handler(
  "api-post-amounts",
  {
    ...settings,
    bundle: "api-post-amounts",
    language: "python",
    environment: { PLUTO_FUNCTION_ADD: physicalName("add") },
  },
  opts,
);

const addFunction = new CallableFunction(
  "add",
  { handler: addCallHandler, callers: [apiPostAmountsHandler] },
  opts,
);
apiRouter.route("POST /amounts", apiPostAmountsHandler);

export const addFunctionName = addFunction.functionName;
export const totalsStoreTable = totalsStore.tableName;
export const apiRouterUrl = apiRouter.url;
