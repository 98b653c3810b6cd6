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

const apiGetOneHandler = new Handler(
  "api-get-one",
  { ...settings, bundle: "api-get-one", language: "typescript" },
  opts,
);
const apiGetTwoHandler = new Handler(
  "api-get-two",
  { ...settings, bundle: "api-get-two", language: "typescript" },
  opts,
);
const apiGetZeroHandler = new Handler(
  "api-get-zero",
  { ...settings, bundle: "api-get-zero", language: "typescript" },
  opts,
);

apiRouter.route("GET /one", apiGetOneHandler);
apiRouter.route("GET /two", apiGetTwoHandler);
apiRouter.route("GET /zero", apiGetZeroHandler);

export const apiRouterUrl = apiRouter.url;
