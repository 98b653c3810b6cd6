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

const namesStore = new KeyValueStore(
  "names",
  {
    namespace,
    prefix: "names",
    clients: { "names-get-python": ["get"], "names-set-python": ["set"] },
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
    stores: [namesStore],
    ephemeral,
  },
  opts,
);

const namesGetPythonUnit = new Unit(
  "names-get-python",
  {
    ...runtime,
    bundles: ["router-post-last"],
    environment: { PLUTO_KV_STORE_NAMES: namesStore.prefix },
    peers: [valkey.client("names-get-python")],
  },
  opts,
);
const namesSetPythonUnit = new Unit(
  "names-set-python",
  {
    ...runtime,
    bundles: ["router-get-hello"],
    environment: { PLUTO_KV_STORE_NAMES: namesStore.prefix },
    peers: [valkey.client("names-set-python")],
  },
  opts,
);

const router = new Router(
  "router",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("routerUrl"),
    routes: { "GET /hello": namesSetPythonUnit, "POST /last": namesGetPythonUnit },
  },
  opts,
);

export const routerEndpoints = router.endpoints;
