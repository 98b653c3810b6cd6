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
    clients: { "names-get-typescript": ["get"], "names-set-typescript": ["set"] },
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

const namesGetTypescriptUnit = new Unit(
  "names-get-typescript",
  {
    ...runtime,
    bundles: ["router-post-last"],
    environment: { PLUTO_KV_STORE_NAMES: namesStore.prefix },
    peers: [valkey.client("names-get-typescript")],
  },
  opts,
);
const namesSetTypescriptUnit = new Unit(
  "names-set-typescript",
  {
    ...runtime,
    bundles: ["router-get-hello"],
    environment: { PLUTO_KV_STORE_NAMES: namesStore.prefix },
    peers: [valkey.client("names-set-typescript")],
  },
  opts,
);

const router = new Router(
  "router",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("routerUrl"),
    routes: { "GET /hello": namesSetTypescriptUnit, "POST /last": namesGetTypescriptUnit },
  },
  opts,
);

export const routerEndpoints = router.endpoints;
