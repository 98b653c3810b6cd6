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
  { ...settings, bundle: "api-get-hello", language: "python" },
  opts,
);
const apiGetKeyHandler = new Handler(
  "api-get-key",
  {
    ...settings,
    bundle: "api-get-key",
    language: "python",
    environment: { API_KEY: config.getSecret("API_KEY") },
  },
  opts,
);
const apiGetRegionHandler = new Handler(
  "api-get-region",
  {
    ...settings,
    bundle: "api-get-region",
    language: "python",
    environment: { REGION: config.getSecret("REGION") },
  },
  opts,
);

apiRouter.route("GET /hello", apiGetHelloHandler);
apiRouter.route("GET /key", apiGetKeyHandler);
apiRouter.route("GET /region", apiGetRegionHandler);

export const apiRouterUrl = apiRouter.url;
