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

const memory1Store = new KeyValueStore(
  "memory1",
  { namespace, prefix: "memory1", clients: { "memory1-set-python": ["set"] } },
  opts,
);
const memory2Store = new KeyValueStore(
  "memory2",
  { namespace, prefix: "memory2", clients: { "memory2-set-python": ["set"] } },
  opts,
);
const valkey = new Valkey(
  "valkey",
  {
    namespace,
    image: imageByDigest(config, "valkeyImage"),
    storage: config.get("valkeyStorage") ?? "5Gi",
    password: config.requireSecret("storePassword"),
    stores: [memory1Store, memory2Store],
    ephemeral,
  },
  opts,
);

const memory1SetPythonUnit = new Unit(
  "memory1-set-python",
  {
    ...runtime,
    bundles: ["router-get-model1-invoke"],
    environment: { PLUTO_KV_STORE_MEMORY1: memory1Store.prefix },
    peers: [valkey.client("memory1-set-python")],
  },
  opts,
);
const memory2SetPythonUnit = new Unit(
  "memory2-set-python",
  {
    ...runtime,
    bundles: ["router-get-model2-invoke"],
    environment: { PLUTO_KV_STORE_MEMORY2: memory2Store.prefix },
    peers: [valkey.client("memory2-set-python")],
  },
  opts,
);
const statelessPythonUnit = new Unit(
  "stateless-python",
  { ...runtime, bundles: ["router-get-model1-info", "router-get-model2-info"] },
  opts,
);

const router = new Router(
  "router",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("routerUrl"),
    routes: {
      "GET /model1/info": statelessPythonUnit,
      "GET /model1/invoke": memory1SetPythonUnit,
      "GET /model2/info": statelessPythonUnit,
      "GET /model2/invoke": memory2SetPythonUnit,
    },
  },
  opts,
);

export const routerEndpoints = router.endpoints;
