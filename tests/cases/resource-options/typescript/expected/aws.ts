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

const apiRouter = new Router("api", { ...settings, cors: true }, opts);

const resizeCallHandler = new Handler(
  "resize-call",
  {
    ...settings,
    bundle: "resize-call",
    language: "typescript",
    functionName: physicalName("resize"),
    memory: 1024,
    timeout: 60,
  },
  opts,
);
const apiGetHalfHandler = new Handler(
  "api-get-half",
  {
    ...settings,
    bundle: "api-get-half",
    language: "typescript",
    environment: { PLUTO_FUNCTION_RESIZE: physicalName("resize") },
  },
  opts,
);

const resizeFunction = new CallableFunction(
  "resize",
  { handler: resizeCallHandler, callers: [apiGetHalfHandler] },
  opts,
);
apiRouter.route("GET /half", apiGetHalfHandler);

export const resizeFunctionName = resizeFunction.functionName;
export const apiRouterUrl = apiRouter.url;
