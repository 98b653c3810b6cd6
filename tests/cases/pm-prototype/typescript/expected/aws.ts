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

const draftsStore = new KeyValueStore("drafts", { listed: false, ephemeral }, opts);
const postsStore = new KeyValueStore("posts", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetCountedHandler = new Handler(
  "api-get-counted",
  {
    ...settings,
    bundle: "api-get-counted",
    language: "typescript",
    environment: { PLUTO_KV_STORE_POSTS: postsStore.tableName },
    grants: [postsStore.grant("has")],
  },
  opts,
);
const apiGetDraftHandler = new Handler(
  "api-get-draft",
  {
    ...settings,
    bundle: "api-get-draft",
    language: "typescript",
    environment: { PLUTO_KV_STORE_DRAFTS: draftsStore.tableName },
    grants: [draftsStore.grant("get")],
  },
  opts,
);
const apiGetListedHandler = new Handler(
  "api-get-listed",
  {
    ...settings,
    bundle: "api-get-listed",
    language: "typescript",
    environment: { PLUTO_KV_STORE_POSTS: postsStore.tableName },
    grants: [postsStore.grant("list")],
  },
  opts,
);
const apiGetPublishedHandler = new Handler(
  "api-get-published",
  {
    ...settings,
    bundle: "api-get-published",
    language: "typescript",
    environment: { PLUTO_KV_STORE_POSTS: postsStore.tableName },
    grants: [postsStore.grant("get")],
  },
  opts,
);

apiRouter.route("GET /counted", apiGetCountedHandler);
apiRouter.route("GET /draft", apiGetDraftHandler);
apiRouter.route("GET /listed", apiGetListedHandler);
apiRouter.route("GET /published", apiGetPublishedHandler);

export const draftsStoreTable = draftsStore.tableName;
export const postsStoreTable = postsStore.tableName;
export const apiRouterUrl = apiRouter.url;
