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

const largeMemoryStore = new KeyValueStore("large-memory", { listed: false, ephemeral }, opts);
const smallMemoryStore = new KeyValueStore("small-memory", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiPostLargeHandler = new Handler(
  "api-post-large",
  {
    ...settings,
    bundle: "api-post-large",
    language: "python",
    environment: { PLUTO_KV_STORE_LARGE_MEMORY: largeMemoryStore.tableName },
    grants: [largeMemoryStore.grant("set")],
  },
  opts,
);
const apiPostSmallHandler = new Handler(
  "api-post-small",
  {
    ...settings,
    bundle: "api-post-small",
    language: "python",
    environment: { PLUTO_KV_STORE_SMALL_MEMORY: smallMemoryStore.tableName },
    grants: [smallMemoryStore.grant("set")],
  },
  opts,
);

apiRouter.route("POST /large", apiPostLargeHandler);
apiRouter.route("POST /small", apiPostSmallHandler);

export const largeMemoryStoreTable = largeMemoryStore.tableName;
export const smallMemoryStoreTable = smallMemoryStore.tableName;
export const apiRouterUrl = apiRouter.url;
