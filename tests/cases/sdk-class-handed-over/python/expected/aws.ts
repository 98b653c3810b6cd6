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

const notesStore = new KeyValueStore("notes", { listed: false, ephemeral }, opts);
const teamsStore = new KeyValueStore("teams", { listed: true, ephemeral }, opts);
const usersStore = new KeyValueStore("users", { listed: false, ephemeral }, opts);
const apiRouter = new Router("api", settings, opts);

const apiGetNotesHandler = new Handler(
  "api-get-notes",
  {
    ...settings,
    bundle: "api-get-notes",
    language: "python",
    environment: { PLUTO_KV_STORE_NOTES: notesStore.tableName },
    grants: [notesStore.grant("get", "set")],
  },
  opts,
);
const apiGetTeamsHandler = new Handler(
  "api-get-teams",
  {
    ...settings,
    bundle: "api-get-teams",
    language: "python",
    environment: { PLUTO_KV_STORE_TEAMS: teamsStore.tableName },
    grants: [teamsStore.grant("list")],
  },
  opts,
);
const apiGetUsersHandler = new Handler(
  "api-get-users",
  {
    ...settings,
    bundle: "api-get-users",
    language: "python",
    environment: { PLUTO_KV_STORE_USERS: usersStore.tableName },
    grants: [usersStore.grant("has")],
  },
  opts,
);

apiRouter.route("GET /notes", apiGetNotesHandler);
apiRouter.route("GET /teams", apiGetTeamsHandler);
apiRouter.route("GET /users", apiGetUsersHandler);

export const notesStoreTable = notesStore.tableName;
export const teamsStoreTable = teamsStore.tableName;
export const usersStoreTable = usersStore.tableName;
export const apiRouterUrl = apiRouter.url;
