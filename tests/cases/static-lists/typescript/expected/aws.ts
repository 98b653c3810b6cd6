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

const siteRouter = new Router("site", settings, opts);

const siteGet_0StartHandler = new Handler(
  "site-get-0-start",
  { ...settings, bundle: "site-get-0-start", language: "typescript" },
  opts,
);
const siteGet_1AboutHandler = new Handler(
  "site-get-1-about",
  { ...settings, bundle: "site-get-1-about", language: "typescript" },
  opts,
);
const siteGetLevels_1Handler = new Handler(
  "site-get-levels-1",
  { ...settings, bundle: "site-get-levels-1", language: "typescript" },
  opts,
);
const siteGetLevels_2Handler = new Handler(
  "site-get-levels-2",
  { ...settings, bundle: "site-get-levels-2", language: "typescript" },
  opts,
);
const siteGetLevelsLastHandler = new Handler(
  "site-get-levels-last",
  { ...settings, bundle: "site-get-levels-last", language: "typescript" },
  opts,
);

siteRouter.route("GET /0/start", siteGet_0StartHandler);
siteRouter.route("GET /1/about", siteGet_1AboutHandler);
siteRouter.route("GET /levels/1", siteGetLevels_1Handler);
siteRouter.route("GET /levels/2", siteGetLevels_2Handler);
siteRouter.route("GET /levels/last", siteGetLevelsLastHandler);

export const siteRouterUrl = siteRouter.url;
