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

const booksStore = new KeyValueStore("books", { listed: false, ephemeral }, opts);
const visitsStore = new KeyValueStore("visits", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetFirstHandler = new Handler(
  "api-get-first",
  {
    ...settings,
    bundle: "api-get-first",
    language: "python",
    environment: { PLUTO_KV_STORE_BOOKS: booksStore.tableName },
    grants: [booksStore.grant("get")],
  },
  opts,
);
const apiGetVisitHandler = new Handler(
  "api-get-visit",
  {
    ...settings,
    bundle: "api-get-visit",
    language: "python",
    environment: { PLUTO_KV_STORE_VISITS: visitsStore.tableName },
    grants: [visitsStore.grant("delete", "set")],
  },
  opts,
);

apiRouter.route("GET /first", apiGetFirstHandler);
apiRouter.route("GET /visit", apiGetVisitHandler);

export const booksStoreTable = booksStore.tableName;
export const visitsStoreTable = visitsStore.tableName;
export const apiRouterUrl = apiRouter.url;
