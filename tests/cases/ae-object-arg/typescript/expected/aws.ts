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

const doubleCallHandler = new Handler(
  "double-call",
  {
    ...settings,
    bundle: "double-call",
    language: "typescript",
    functionName: physicalName("double"),
    memory: 256,
    timeout: 20,
  },
  opts,
);
const apiGetDoubleHandler = new Handler(
  "api-get-double",
  {
    ...settings,
    bundle: "api-get-double",
    language: "typescript",
    environment: { PLUTO_FUNCTION_DOUBLE: physicalName("double") },
  },
  opts,
);

const doubleFunction = new CallableFunction(
  "double",
  { handler: doubleCallHandler, callers: [apiGetDoubleHandler] },
  opts,
);
apiRouter.route("GET /double", apiGetDoubleHandler);

export const doubleFunctionName = doubleFunction.functionName;
export const apiRouterUrl = apiRouter.url;
