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

const apiAllOtherHandler = new Handler(
  "api-all-other",
  { ...settings, bundle: "api-all-other", language: "typescript" },
  opts,
);
const apiDeletePageHandler = new Handler(
  "api-delete-page",
  { ...settings, bundle: "api-delete-page", language: "typescript" },
  opts,
);
const apiGetPageHandler = new Handler(
  "api-get-page",
  { ...settings, bundle: "api-get-page", language: "typescript" },
  opts,
);
const apiHeadPageHandler = new Handler(
  "api-head-page",
  { ...settings, bundle: "api-head-page", language: "typescript" },
  opts,
);
const apiOptionsPageHandler = new Handler(
  "api-options-page",
  { ...settings, bundle: "api-options-page", language: "typescript" },
  opts,
);
const apiPatchPageHandler = new Handler(
  "api-patch-page",
  { ...settings, bundle: "api-patch-page", language: "typescript" },
  opts,
);
const apiPostPageHandler = new Handler(
  "api-post-page",
  { ...settings, bundle: "api-post-page", language: "typescript" },
  opts,
);
const apiPutPageHandler = new Handler(
  "api-put-page",
  { ...settings, bundle: "api-put-page", language: "typescript" },
  opts,
);

apiRouter.route("ANY /other/{proxy+}", apiAllOtherHandler);
apiRouter.route("DELETE /page", apiDeletePageHandler);
apiRouter.route("GET /page", apiGetPageHandler);
apiRouter.route("HEAD /page", apiHeadPageHandler);
apiRouter.route("OPTIONS /page", apiOptionsPageHandler);
apiRouter.route("PATCH /page", apiPatchPageHandler);
apiRouter.route("POST /page", apiPostPageHandler);
apiRouter.route("PUT /page", apiPutPageHandler);

export const apiRouterUrl = apiRouter.url;
