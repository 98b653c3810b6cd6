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

const modelsRouter = new Router("models", settings, opts);

const modelsGetLargeNameHandler = new Handler(
  "models-get-large-name",
  { ...settings, bundle: "models-get-large-name", language: "typescript" },
  opts,
);
const modelsGetSmallNameHandler = new Handler(
  "models-get-small-name",
  { ...settings, bundle: "models-get-small-name", language: "typescript" },
  opts,
);

modelsRouter.route("GET /large/name", modelsGetLargeNameHandler);
modelsRouter.route("GET /small/name", modelsGetSmallNameHandler);

export const modelsRouterUrl = modelsRouter.url;
