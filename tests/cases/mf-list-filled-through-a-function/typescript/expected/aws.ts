// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { region } from "@pulumi/aws/config";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { Handler, type HandlerSettings } from "./components/handler";
import { KeyValueStore } from "./components/key-value-store";
import { Router } from "./components/router";

const config = new pulumi.Config();
const ephemeral = config.getBoolean("ephemeral") ?? false;
const settings: HandlerSettings = { logRetentionDays: config.getNumber("logRetentionDays") ?? 30 };
const provider = new Provider("aws", {
  region,
  defaultTags: {
    tags: { project: pulumi.getProject(), stack: pulumi.getStack(), "managed-by": "pulumi" },
  },
});
const opts: pulumi.ComponentResourceOptions = { providers: { aws: provider } };

const pagesStore = new KeyValueStore("pages", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetCountHandler = new Handler(
  "api-get-count",
  { ...settings, bundle: "api-get-count", language: "typescript" },
  opts,
);
const apiGetFirstHandler = new Handler(
  "api-get-first",
  {
    ...settings,
    bundle: "api-get-first",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGES: pagesStore.tableName },
    grants: [pagesStore.grant("get")],
  },
  opts,
);
const apiGetSecondHandler = new Handler(
  "api-get-second",
  {
    ...settings,
    bundle: "api-get-second",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGES: pagesStore.tableName },
    grants: [pagesStore.grant("get")],
  },
  opts,
);

apiRouter.route("GET /count", apiGetCountHandler);
apiRouter.route("GET /first", apiGetFirstHandler);
apiRouter.route("GET /second", apiGetSecondHandler);

export const pagesStoreTable = pagesStore.tableName;
export const apiRouterUrl = apiRouter.url;
