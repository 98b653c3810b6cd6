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

const siteGetPages_2Handler = new Handler(
  "site-get-pages-2",
  { ...settings, bundle: "site-get-pages-2", language: "python" },
  opts,
);
const siteGetPagesHomeHandler = new Handler(
  "site-get-pages-home",
  { ...settings, bundle: "site-get-pages-home", language: "python" },
  opts,
);

siteRouter.route("GET /pages/2", siteGetPages_2Handler);
siteRouter.route("GET /pages/home", siteGetPagesHomeHandler);

export const siteRouterUrl = siteRouter.url;
