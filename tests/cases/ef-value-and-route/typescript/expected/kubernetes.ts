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

const ordersStore = new KeyValueStore(
  "orders",
  {
    namespace,
    prefix: "orders",
    clients: { "orders-list-typescript": ["list"], "orders-set-users-set-typescript": ["set"] },
  },
  opts,
);
const usersStore = new KeyValueStore(
  "users",
  {
    namespace,
    prefix: "users",
    clients: { "orders-set-users-set-typescript": ["set"], "users-list-typescript": ["list"] },
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
    stores: [ordersStore, usersStore],
    ephemeral,
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
const ordersSetUsersSetTypescriptUnit = new Unit(
  "orders-set-users-set-typescript",
  {
    ...runtime,
    bundles: ["api-post-both"],
    environment: {
      PLUTO_KV_STORE_ORDERS: ordersStore.prefix,
      PLUTO_KV_STORE_USERS: usersStore.prefix,
    },
    peers: [valkey.client("orders-set-users-set-typescript")],
  },
  opts,
);
const usersListTypescriptUnit = new Unit(
  "users-list-typescript",
  {
    ...runtime,
    bundles: ["api-get-in1", "api-get-in2", "api-get-users"],
    environment: { PLUTO_KV_STORE_USERS: usersStore.prefix },
    peers: [valkey.client("users-list-typescript")],
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
      "POST /both": ordersSetUsersSetTypescriptUnit,
      "GET /in1": usersListTypescriptUnit,
      "GET /in2": usersListTypescriptUnit,
      "GET /orders": ordersListTypescriptUnit,
      "GET /users": usersListTypescriptUnit,
    },
  },
  opts,
);

export const apiRouterEndpoints = apiRouter.endpoints;
