// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { Provider } from "@pulumi/kubernetes/provider";
import * as pulumi from "@pulumi/pulumi";
import { ApplicationNamespace } from "./components/application-namespace";
import { imageByDigest } from "./components/image";
import { KeyValueStore } from "./components/key-value-store";
import { Router, configuredGateway } from "./components/router";
import { type RuntimeSettings, Unit } from "./components/unit";
import { Valkey } from "./components/valkey";

const config = new pulumi.Config();
const ephemeral = config.getBoolean("ephemeral") ?? false;
const provider = new Provider("kubernetes", {
  enableServerSideApply: true,
  kubeconfig: config.getSecret("kubeconfig"),
  context: config.get("context"),
});
const opts: pulumi.ComponentResourceOptions = { providers: { kubernetes: provider } };

const { namespace } = new ApplicationNamespace(
  "app",
  { namespace: config.get("namespace") ?? "app", protect: !ephemeral },
  opts,
);
const runtime: RuntimeSettings = {
  namespace,
  image: imageByDigest(config, "runtimeImage"),
  egressRanges: config.getObject<string[]>("egressRanges") ?? [],
};

const notesStore = new KeyValueStore(
  "notes",
  {
    namespace,
    prefix: "notes",
    clients: { "notes-get-has-set-typescript": ["get", "has", "set"] },
  },
  opts,
);
const ordersStore = new KeyValueStore(
  "orders",
  {
    namespace,
    prefix: "orders",
    clients: { "orders-list-typescript": ["list"], "orders-set-typescript": ["set"] },
  },
  opts,
);
const usersStore = new KeyValueStore(
  "users",
  {
    namespace,
    prefix: "users",
    clients: { "users-list-typescript": ["list"], "users-set-typescript": ["set"] },
  },
  opts,
);
const valkey = new Valkey(
  "valkey",
  {
    namespace,
    image: imageByDigest(config, "valkeyImage"),
    storage: config.get("valkeyStorage") ?? "5Gi",
    password: config.requireSecret("storePassword"),
    stores: [notesStore, ordersStore, usersStore],
    ephemeral,
  },
  opts,
);

const notesGetHasSetTypescriptUnit = new Unit(
  "notes-get-has-set-typescript",
  {
    ...runtime,
    bundles: ["api-get-next"],
    environment: { PLUTO_KV_STORE_NOTES: notesStore.prefix },
    peers: [valkey.client("notes-get-has-set-typescript")],
  },
  opts,
);
const ordersListTypescriptUnit = new Unit(
  "orders-list-typescript",
  {
    ...runtime,
    bundles: ["api-get-orders"],
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.prefix },
    peers: [valkey.client("orders-list-typescript")],
  },
  opts,
);
const ordersSetTypescriptUnit = new Unit(
  "orders-set-typescript",
  {
    ...runtime,
    bundles: ["api-put-orders-key"],
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.prefix },
    peers: [valkey.client("orders-set-typescript")],
  },
  opts,
);
const usersListTypescriptUnit = new Unit(
  "users-list-typescript",
  {
    ...runtime,
    bundles: ["api-get-users"],
    environment: { PLUTO_KV_STORE_USERS: usersStore.prefix },
    peers: [valkey.client("users-list-typescript")],
  },
  opts,
);
const usersSetTypescriptUnit = new Unit(
  "users-set-typescript",
  {
    ...runtime,
    bundles: ["api-put-users-key"],
    environment: { PLUTO_KV_STORE_USERS: usersStore.prefix },
    peers: [valkey.client("users-set-typescript")],
  },
  opts,
);

const apiRouter = new Router(
  "api",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("apiRouterUrl"),
    routes: {
      "GET /next": notesGetHasSetTypescriptUnit,
      "GET /orders": ordersListTypescriptUnit,
      "PUT /orders/:key": ordersSetTypescriptUnit,
      "GET /users": usersListTypescriptUnit,
      "PUT /users/:key": usersSetTypescriptUnit,
    },
  },
  opts,
);

export const apiRouterEndpoints = apiRouter.endpoints;
