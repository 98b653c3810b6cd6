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
const postsStore = new KeyValueStore("posts", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetArchiveHandler = new Handler(
  "api-get-archive",
  {
    ...settings,
    bundle: "api-get-archive",
    language: "typescript",
    environment: {
      PLUTO_KV_STORE_DRAFTS: draftsStore.tableName,
      PLUTO_KV_STORE_POSTS: postsStore.tableName,
    },
    grants: [draftsStore.grant("get"), postsStore.grant("get")],
  },
  opts,
);
const apiGetBothHandler = new Handler(
  "api-get-both",
  {
    ...settings,
    bundle: "api-get-both",
    language: "typescript",
    environment: {
      PLUTO_KV_STORE_DRAFTS: draftsStore.tableName,
      PLUTO_KV_STORE_POSTS: postsStore.tableName,
    },
    grants: [draftsStore.grant("get"), postsStore.grant("get")],
  },
  opts,
);
const apiGetEarlyHandler = new Handler(
  "api-get-early",
  {
    ...settings,
    bundle: "api-get-early",
    language: "typescript",
    environment: { PLUTO_KV_STORE_DRAFTS: draftsStore.tableName },
    grants: [draftsStore.grant("get")],
  },
  opts,
);
const apiGetLateHandler = new Handler(
  "api-get-late",
  {
    ...settings,
    bundle: "api-get-late",
    language: "typescript",
    environment: {
      PLUTO_KV_STORE_DRAFTS: draftsStore.tableName,
      PLUTO_KV_STORE_POSTS: postsStore.tableName,
    },
    grants: [draftsStore.grant("get"), postsStore.grant("get")],
  },
  opts,
);

apiRouter.route("GET /archive", apiGetArchiveHandler);
apiRouter.route("GET /both", apiGetBothHandler);
apiRouter.route("GET /early", apiGetEarlyHandler);
apiRouter.route("GET /late", apiGetLateHandler);

export const draftsStoreTable = draftsStore.tableName;
export const postsStoreTable = postsStore.tableName;
export const apiRouterUrl = apiRouter.url;
