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

const apiGetGreetingHandler = new Handler(
  "api-get-greeting",
  {
    ...settings,
    bundle: "api-get-greeting",
    language: "python",
    environment: { GREETING: config.getSecret("GREETING") },
  },
  opts,
);
const apiGetLevelHandler = new Handler(
  "api-get-level",
  {
    ...settings,
    bundle: "api-get-level",
    language: "python",
    environment: { DEBUG: config.getSecret("DEBUG") },
  },
  opts,
);
const apiGetOtherHandler = new Handler(
  "api-get-other",
  {
    ...settings,
    bundle: "api-get-other",
    language: "python",
    environment: { OTHER: config.getSecret("OTHER") },
  },
  opts,
);
const apiGetPageHandler = new Handler(
  "api-get-page",
  {
    ...settings,
    bundle: "api-get-page",
    language: "python",
    environment: { PAGE_SIZE: config.getSecret("PAGE_SIZE") },
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
const apiGetThemeHandler = new Handler(
  "api-get-theme",
  {
    ...settings,
    bundle: "api-get-theme",
    language: "python",
    environment: { DARK: config.getSecret("DARK") },
  },
  opts,
);
const apiGetTokenHandler = new Handler(
  "api-get-token",
  {
    ...settings,
    bundle: "api-get-token",
    language: "python",
    environment: { TOKEN: config.getSecret("TOKEN") },
  },
  opts,
);

apiRouter.route("GET /greeting", apiGetGreetingHandler);
apiRouter.route("GET /level", apiGetLevelHandler);
apiRouter.route("GET /other", apiGetOtherHandler);
apiRouter.route("GET /page", apiGetPageHandler);
apiRouter.route("GET /region", apiGetRegionHandler);
apiRouter.route("GET /theme", apiGetThemeHandler);
apiRouter.route("GET /token", apiGetTokenHandler);

export const apiRouterUrl = apiRouter.url;
