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

const cacheStore = new KeyValueStore("cache", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetLastHandler = new Handler(
  "api-get-last",
  {
    ...settings,
    bundle: "api-get-last",
    language: "python",
    environment: { PLUTO_KV_STORE_CACHE: cacheStore.tableName },
    grants: [cacheStore.grant("get")],
  },
  opts,
);
const apiPostLastHandler = new Handler(
  "api-post-last",
  {
    ...settings,
    bundle: "api-post-last",
    language: "python",
    environment: { PLUTO_KV_STORE_CACHE: cacheStore.tableName },
    grants: [cacheStore.grant("set")],
  },
  opts,
);

apiRouter.route("GET /last", apiGetLastHandler);
apiRouter.route("POST /last", apiPostLastHandler);

export const cacheStoreTable = cacheStore.tableName;
export const apiRouterUrl = apiRouter.url;
