// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { region } from "@pulumi/aws/config";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { CallableFunction } from "./components/callable-function";
import { Handler, type HandlerSettings } from "./components/handler";
import { KeyValueStore } from "./components/key-value-store";
import { physicalName } from "./components/naming";

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

const addCallHandler = new Handler(
  "add-call",
  {
    ...settings,
    bundle: "add-call",
    language: "typescript",
    environment: { PLUTO_KV_STORE_TOTALS: totalsStore.tableName },
    grants: [totalsStore.grant("set")],
    functionName: physicalName("add"),
  },
  opts,
);
const addtwiceCallHandler = new Handler(
  "addtwice-call",
  {
    ...settings,
    bundle: "addtwice-call",
    language: "typescript",
    environment: { PLUTO_FUNCTION_ADD: physicalName("add") },
    functionName: physicalName("addTwice"),
  },
  opts,
);

const addFunction = new CallableFunction(
  "add",
  { handler: addCallHandler, callers: [addtwiceCallHandler] },
  opts,
);
const addtwiceFunction = new CallableFunction(
  "addTwice",
  { handler: addtwiceCallHandler, callers: [] },
  opts,
);

export const addFunctionName = addFunction.functionName;
export const addtwiceFunctionName = addtwiceFunction.functionName;
export const totalsStoreTable = totalsStore.tableName;
