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

const blueResultsStore = new KeyValueStore("blue-results", { listed: true, ephemeral }, opts);
const redResultsStore = new KeyValueStore("red-results", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiDeleteRedHandler = new Handler(
  "api-delete-red",
  {
    ...settings,
    bundle: "api-delete-red",
    language: "typescript",
    environment: { PLUTO_KV_STORE_RED_RESULTS: redResultsStore.tableName },
    grants: [redResultsStore.grant("delete")],
  },
  opts,
);
const apiGetAllHandler = new Handler(
  "api-get-all",
  {
    ...settings,
    bundle: "api-get-all",
    language: "typescript",
    environment: {
      PLUTO_KV_STORE_BLUE_RESULTS: blueResultsStore.tableName,
      PLUTO_KV_STORE_RED_RESULTS: redResultsStore.tableName,
    },
    grants: [blueResultsStore.grant("list"), redResultsStore.grant("list")],
  },
  opts,
);
const apiGetBlueHandler = new Handler(
  "api-get-blue",
  {
    ...settings,
    bundle: "api-get-blue",
    language: "typescript",
    environment: { PLUTO_KV_STORE_BLUE_RESULTS: blueResultsStore.tableName },
    grants: [blueResultsStore.grant("list")],
  },
  opts,
);
const apiGetRedHandler = new Handler(
  "api-get-red",
  {
    ...settings,
    bundle: "api-get-red",
    language: "typescript",
    environment: { PLUTO_KV_STORE_RED_RESULTS: redResultsStore.tableName },
    grants: [redResultsStore.grant("list")],
  },
  opts,
);
const apiPostBlueHandler = new Handler(
  "api-post-blue",
  {
    ...settings,
    bundle: "api-post-blue",
    language: "typescript",
    environment: { PLUTO_KV_STORE_BLUE_RESULTS: blueResultsStore.tableName },
    grants: [blueResultsStore.grant("set")],
  },
  opts,
);
const apiPostRedHandler = new Handler(
  "api-post-red",
  {
    ...settings,
    bundle: "api-post-red",
    language: "typescript",
    environment: { PLUTO_KV_STORE_RED_RESULTS: redResultsStore.tableName },
    grants: [redResultsStore.grant("set")],
  },
  opts,
);

apiRouter.route("GET /all", apiGetAllHandler);
apiRouter.route("GET /blue", apiGetBlueHandler);
apiRouter.route("POST /blue", apiPostBlueHandler);
apiRouter.route("DELETE /red", apiDeleteRedHandler);
apiRouter.route("GET /red", apiGetRedHandler);
apiRouter.route("POST /red", apiPostRedHandler);

export const blueResultsStoreTable = blueResultsStore.tableName;
export const redResultsStoreTable = redResultsStore.tableName;
export const apiRouterUrl = apiRouter.url;
