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

const greetCallHandler = new Handler(
  "greet-call",
  { ...settings, bundle: "greet-call", language: "python", functionName: physicalName("greet") },
  opts,
);
const apiGetWhereHandler = new Handler(
  "api-get-where",
  {
    ...settings,
    bundle: "api-get-where",
    language: "python",
    environment: { PLUTO_FUNCTION_GREET_URL: greetCallHandler.url() },
  },
  opts,
);

const greetFunction = new CallableFunction(
  "greet",
  { handler: greetCallHandler, callers: [] },
  opts,
);
apiRouter.route("GET /where", apiGetWhereHandler);

export const greetFunctionName = greetFunction.functionName;
export const apiRouterUrl = apiRouter.url;
