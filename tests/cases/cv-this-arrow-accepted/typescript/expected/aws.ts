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

const guestsStore = new KeyValueStore("guests", { listed: true, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetGreetingHandler = new Handler(
  "api-get-greeting",
  { ...settings, bundle: "api-get-greeting", language: "typescript" },
  opts,
);
const apiGetGuestsHandler = new Handler(
  "api-get-guests",
  {
    ...settings,
    bundle: "api-get-guests",
    language: "typescript",
    environment: { PLUTO_KV_STORE_GUESTS: guestsStore.tableName },
    grants: [guestsStore.grant("list")],
  },
  opts,
);
const apiGetGuestsLastHandler = new Handler(
  "api-get-guests-last",
  {
    ...settings,
    bundle: "api-get-guests-last",
    language: "typescript",
    environment: { PLUTO_KV_STORE_GUESTS: guestsStore.tableName },
    grants: [guestsStore.grant("get")],
  },
  opts,
);

apiRouter.route("GET /greeting", apiGetGreetingHandler);
apiRouter.route("GET /guests", apiGetGuestsHandler);
apiRouter.route("GET /guests/last", apiGetGuestsLastHandler);

export const guestsStoreTable = guestsStore.tableName;
export const apiRouterUrl = apiRouter.url;
