// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { region } from "@pulumi/aws/config";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { Handler, type HandlerSettings } from "./components/handler";
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

const apiGetBillingStatusHandler = new Handler(
  "api-get-billing-status",
  { ...settings, bundle: "api-get-billing-status", language: "typescript" },
  opts,
);
const apiGetHealthHandler = new Handler(
  "api-get-health",
  { ...settings, bundle: "api-get-health", language: "typescript" },
  opts,
);

apiRouter.route("GET /billing/status", apiGetBillingStatusHandler);
apiRouter.route("GET /health", apiGetHealthHandler);

export const apiRouterUrl = apiRouter.url;
