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

const lastStore = new KeyValueStore(
  "last",
  { namespace, prefix: "last", clients: { "last-get-python": ["get"] } },
  opts,
);
const ordersStore = new KeyValueStore(
  "orders",
  {
    namespace,
    prefix: "orders",
    clients: { "orders-list-python": ["list"], "orders-set-python": ["set"] },
  },
  opts,
);
const usersStore = new KeyValueStore(
  "users",
  { namespace, prefix: "users", clients: { "users-get-python": ["get"] } },
  opts,
);
const valkey = new Valkey(
  "valkey",
  {
    namespace,
    image: imageByDigest(config, "valkeyImage"),
    storage: config.get("valkeyStorage") ?? "5Gi",
    password: config.requireSecret("storePassword"),
    stores: [lastStore, ordersStore, usersStore],
    ephemeral,
  },
  opts,
);

const lastGetPythonUnit = new Unit(
  "last-get-python",
  {
    ...runtime,
    bundles: ["web-get"],
    environment: { PLUTO_KV_STORE_LAST: lastStore.prefix },
    peers: [valkey.client("last-get-python")],
  },
  opts,
);
const ordersListPythonUnit = new Unit(
  "orders-list-python",
  {
    ...runtime,
    bundles: ["admin-get-orders"],
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.prefix },
    peers: [valkey.client("orders-list-python")],
  },
  opts,
);
const ordersSetPythonUnit = new Unit(
  "orders-set-python",
  {
    ...runtime,
    bundles: ["admin-post-orders"],
    environment: { PLUTO_KV_STORE_ORDERS: ordersStore.prefix },
    peers: [valkey.client("orders-set-python")],
  },
  opts,
);
const usersGetPythonUnit = new Unit(
  "users-get-python",
  {
    ...runtime,
    bundles: ["web-get-users-adam", "web-get-users-zoe"],
    environment: { PLUTO_KV_STORE_USERS: usersStore.prefix },
    peers: [valkey.client("users-get-python")],
  },
  opts,
);

const adminRouter = new Router(
  "admin",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("adminRouterUrl"),
    routes: { "GET /orders": ordersListPythonUnit, "POST /orders": ordersSetPythonUnit },
  },
  opts,
);
const webRouter = new Router(
  "web",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("webRouterUrl"),
    routes: {
      "GET /": lastGetPythonUnit,
      "GET /users/adam": usersGetPythonUnit,
      "GET /users/zoe": usersGetPythonUnit,
    },
  },
  opts,
);

export const adminRouterEndpoints = adminRouter.endpoints;
export const webRouterEndpoints = webRouter.endpoints;
