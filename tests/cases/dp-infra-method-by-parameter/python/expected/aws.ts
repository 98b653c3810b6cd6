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

const notesStore = new KeyValueStore("notes", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiDeleteNamesHandler = new Handler(
  "api-delete-names",
  {
    ...settings,
    bundle: "api-delete-names",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("list")],
  },
  opts,
);
const apiGetFirstHandler = new Handler(
  "api-get-first",
  {
    ...settings,
    bundle: "api-get-first",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("get")],
  },
  opts,
);
const apiGetNamesHandler = new Handler(
  "api-get-names",
  {
    ...settings,
    bundle: "api-get-names",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("list")],
  },
  opts,
);
const apiPostSecondHandler = new Handler(
  "api-post-second",
  {
    ...settings,
    bundle: "api-post-second",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("get")],
  },
  opts,
);

apiRouter.route("GET /first", apiGetFirstHandler);
apiRouter.route("DELETE /names", apiDeleteNamesHandler);
apiRouter.route("GET /names", apiGetNamesHandler);
apiRouter.route("POST /second", apiPostSecondHandler);

export const notesStoreTable = notesStore.tableName;
export const apiRouterUrl = apiRouter.url;
