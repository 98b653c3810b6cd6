// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { Provider } from "@pulumi/kubernetes/provider";
import * as pulumi from "@pulumi/pulumi";
import { ApplicationNamespace } from "./components/application-namespace";
import { FunctionEndpoint, functionUrl } from "./components/function-endpoint";
import { imageByDigest } from "./components/image";
import { KeyValueStore } from "./components/key-value-store";
import { type RuntimeSettings, Unit, unitPeer } from "./components/unit";
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

const totalsStore = new KeyValueStore(
  "totals",
  { namespace, prefix: "totals", clients: { "totals-set-typescript": ["set"] } },
  opts,
);
const valkey = new Valkey(
  "valkey",
  {
    namespace,
    image: imageByDigest(config, "valkeyImage"),
    storage: config.get("valkeyStorage") ?? "5Gi",
    password: config.requireSecret("storePassword"),
    stores: [totalsStore],
    ephemeral,
  },
  opts,
);

const addInvokeTypescriptUnit = new Unit(
  "add-invoke-typescript",
  {
    ...runtime,
    bundles: ["addtwice-call"],
    environment: { PLUTO_FUNCTION_ADD: functionUrl("add", "totals-set-typescript") },
    peers: [unitPeer("totals-set-typescript")],
  },
  opts,
);
const totalsSetTypescriptUnit = new Unit(
  "totals-set-typescript",
  {
    ...runtime,
    bundles: ["add-call"],
    environment: { PLUTO_KV_STORE_TOTALS: totalsStore.prefix },
    peers: [valkey.client("totals-set-typescript")],
  },
  opts,
);

const addFunction = new FunctionEndpoint(
  "add",
  { namespace, function: "add", unit: totalsSetTypescriptUnit, callers: ["add-invoke-typescript"] },
  opts,
);
const addtwiceFunction = new FunctionEndpoint(
  "addtwice",
  { namespace, function: "addTwice", unit: addInvokeTypescriptUnit, callers: [] },
  opts,
);

export const addFunctionUrl = addFunction.url;
export const addtwiceFunctionUrl = addtwiceFunction.url;
