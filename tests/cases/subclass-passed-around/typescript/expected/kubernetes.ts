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

const blueResultsStore = new KeyValueStore(
  "blue-results",
  {
    namespace,
    prefix: "blue-results",
    clients: {
      "blue-results-list-red-results-l-ce900ce7": ["list"],
      "blue-results-list-typescript": ["list"],
      "blue-results-set-typescript": ["set"],
    },
  },
  opts,
);
const redResultsStore = new KeyValueStore(
  "red-results",
  {
    namespace,
    prefix: "red-results",
    clients: {
      "blue-results-list-red-results-l-ce900ce7": ["list"],
      "red-results-delete-typescript": ["delete"],
      "red-results-list-typescript": ["list"],
      "red-results-set-typescript": ["set"],
    },
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
    stores: [blueResultsStore, redResultsStore],
    ephemeral,
  },
  opts,
);

const blueResultsListRedResultsLCe900ce7Unit = new Unit(
  "blue-results-list-red-results-l-ce900ce7",
  {
    ...runtime,
    bundles: ["api-get-all"],
    environment: {
      PLUTO_KV_STORE_BLUE_RESULTS: blueResultsStore.prefix,
      PLUTO_KV_STORE_RED_RESULTS: redResultsStore.prefix,
    },
    peers: [valkey.client("blue-results-list-red-results-l-ce900ce7")],
  },
  opts,
);
const blueResultsListTypescriptUnit = new Unit(
  "blue-results-list-typescript",
  {
    ...runtime,
    bundles: ["api-get-blue"],
    environment: { PLUTO_KV_STORE_BLUE_RESULTS: blueResultsStore.prefix },
    peers: [valkey.client("blue-results-list-typescript")],
  },
  opts,
);
const blueResultsSetTypescriptUnit = new Unit(
  "blue-results-set-typescript",
  {
    ...runtime,
    bundles: ["api-post-blue"],
    environment: { PLUTO_KV_STORE_BLUE_RESULTS: blueResultsStore.prefix },
    peers: [valkey.client("blue-results-set-typescript")],
  },
  opts,
);
const redResultsDeleteTypescriptUnit = new Unit(
  "red-results-delete-typescript",
  {
    ...runtime,
    bundles: ["api-delete-red"],
    environment: { PLUTO_KV_STORE_RED_RESULTS: redResultsStore.prefix },
    peers: [valkey.client("red-results-delete-typescript")],
  },
  opts,
);
const redResultsListTypescriptUnit = new Unit(
  "red-results-list-typescript",
  {
    ...runtime,
    bundles: ["api-get-red"],
    environment: { PLUTO_KV_STORE_RED_RESULTS: redResultsStore.prefix },
    peers: [valkey.client("red-results-list-typescript")],
  },
  opts,
);
const redResultsSetTypescriptUnit = new Unit(
  "red-results-set-typescript",
  {
    ...runtime,
    bundles: ["api-post-red"],
    environment: { PLUTO_KV_STORE_RED_RESULTS: redResultsStore.prefix },
    peers: [valkey.client("red-results-set-typescript")],
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
      "GET /all": blueResultsListRedResultsLCe900ce7Unit,
      "GET /blue": blueResultsListTypescriptUnit,
      "POST /blue": blueResultsSetTypescriptUnit,
      "DELETE /red": redResultsDeleteTypescriptUnit,
      "GET /red": redResultsListTypescriptUnit,
      "POST /red": redResultsSetTypescriptUnit,
    },
  },
  opts,
);

export const apiRouterEndpoints = apiRouter.endpoints;
