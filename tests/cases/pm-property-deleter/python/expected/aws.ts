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

const sStore = new KeyValueStore("s", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiDeleteLastHandler = new Handler(
  "api-delete-last",
  {
    ...settings,
    bundle: "api-delete-last",
    language: "python",
    environment: { PLUTO_KV_STORE_S: sStore.tableName },
    grants: [sStore.grant("delete")],
  },
  opts,
);
const apiGetLastHandler = new Handler(
  "api-get-last",
  {
    ...settings,
    bundle: "api-get-last",
    language: "python",
    environment: { PLUTO_KV_STORE_S: sStore.tableName },
    grants: [sStore.grant("get")],
  },
  opts,
);
const apiPutLastHandler = new Handler(
  "api-put-last",
  {
    ...settings,
    bundle: "api-put-last",
    language: "python",
    environment: { PLUTO_KV_STORE_S: sStore.tableName },
    grants: [sStore.grant("set")],
  },
  opts,
);

apiRouter.route("DELETE /last", apiDeleteLastHandler);
apiRouter.route("GET /last", apiGetLastHandler);
apiRouter.route("PUT /last", apiPutLastHandler);

export const sStoreTable = sStore.tableName;
export const apiRouterUrl = apiRouter.url;
