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

const apiGetHelloHandler = new Handler(
  "api-get-hello",
  { ...settings, bundle: "api-get-hello", language: "typescript" },
  opts,
);
const apiGetSettingNameHandler = new Handler(
  "api-get-setting-name",
  {
    ...settings,
    bundle: "api-get-setting-name",
    language: "typescript",
    environment: { "": config.getSecret("") },
  },
  opts,
);
const apiGetSettingsHandler = new Handler(
  "api-get-settings",
  { ...settings, bundle: "api-get-settings", language: "typescript" },
  opts,
);

apiRouter.route("GET /hello", apiGetHelloHandler);
apiRouter.route("GET /setting/{name}", apiGetSettingNameHandler);
apiRouter.route("GET /settings", apiGetSettingsHandler);

export const apiRouterUrl = apiRouter.url;
