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

const seatsRouter = new Router("seats", settings, opts);

const seatsGetA_1Handler = new Handler(
  "seats-get-a-1",
  { ...settings, bundle: "seats-get-a-1", language: "typescript" },
  opts,
);
const seatsGetA_2Handler = new Handler(
  "seats-get-a-2",
  { ...settings, bundle: "seats-get-a-2", language: "typescript" },
  opts,
);
const seatsGetA_3Handler = new Handler(
  "seats-get-a-3",
  { ...settings, bundle: "seats-get-a-3", language: "typescript" },
  opts,
);
const seatsGetB_1Handler = new Handler(
  "seats-get-b-1",
  { ...settings, bundle: "seats-get-b-1", language: "typescript" },
  opts,
);

seatsRouter.route("GET /a/1", seatsGetA_1Handler);
seatsRouter.route("GET /a/2", seatsGetA_2Handler);
seatsRouter.route("GET /a/3", seatsGetA_3Handler);
seatsRouter.route("GET /b/1", seatsGetB_1Handler);

export const seatsRouterUrl = seatsRouter.url;
