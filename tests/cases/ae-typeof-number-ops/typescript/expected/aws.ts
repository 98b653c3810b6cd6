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

const numbersRouter = new Router("numbers", settings, opts);

const numbersGet_6_1_8_3Handler = new Handler(
  "numbers-get-6-1-8-3",
  { ...settings, bundle: "numbers-get-6-1-8-3", language: "typescript" },
  opts,
);

numbersRouter.route("GET /6/-1/8/3", numbersGet_6_1_8_3Handler);

export const numbersRouterUrl = numbersRouter.url;
