// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { region } from "@pulumi/aws/config";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { CallableFunction } from "./components/callable-function";
import { Handler, type HandlerSettings } from "./components/handler";
import { physicalName } from "./components/naming";
import { Router } from "./components/router";

const config = new pulumi.Config();
const settings: HandlerSettings = { logRetentionDays: config.getNumber("logRetentionDays") ?? 30 };
const provider = new Provider("aws", {
  region,
  defaultTags: {
    tags: { project: pulumi.getProject(), stack: pulumi.getStack(), "managed-by": "pulumi" },
  },
});
const opts: pulumi.ComponentResourceOptions = { providers: { aws: provider } };

const apiRouter = new Router("api", settings, opts);

const adderCallHandler = new Handler(
  "adder-call",
  {
    ...settings,
    bundle: "adder-call",
    language: "typescript",
    functionName: physicalName("adder"),
  },
  opts,
);
const apiGetSumHandler = new Handler(
  "api-get-sum",
  {
    ...settings,
    bundle: "api-get-sum",
    language: "typescript",
    environment: { PLUTO_FUNCTION_ADDER: physicalName("adder") },
  },
  opts,
);

const adderFunction = new CallableFunction(
  "adder",
  { handler: adderCallHandler, callers: [apiGetSumHandler] },
  opts,
);
apiRouter.route("GET /sum", apiGetSumHandler);

export const adderFunctionName = adderFunction.functionName;
export const apiRouterUrl = apiRouter.url;
