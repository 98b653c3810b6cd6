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

const apiGet_24Handler = new Handler(
  "api-get-24",
  { ...settings, bundle: "api-get-24", language: "typescript" },
  opts,
);
const apiGetAHandler = new Handler(
  "api-get-a",
  { ...settings, bundle: "api-get-a", language: "typescript" },
  opts,
);
const apiGetCHandler = new Handler(
  "api-get-c",
  { ...settings, bundle: "api-get-c", language: "typescript" },
  opts,
);

apiRouter.route("GET /24", apiGet_24Handler);
apiRouter.route("GET /a", apiGetAHandler);
apiRouter.route("GET /c", apiGetCHandler);

export const apiRouterUrl = apiRouter.url;
