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
  { namespace, prefix: "totals", clients: { "totals-set-python": ["set"] } },
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

const addInvokePythonUnit = new Unit(
  "add-invoke-python",
  {
    ...runtime,
    bundles: ["add-twice-call"],
    environment: { PLUTO_FUNCTION_ADD: functionUrl("add", "totals-set-python") },
    peers: [unitPeer("totals-set-python")],
  },
  opts,
);
const totalsSetPythonUnit = new Unit(
  "totals-set-python",
  {
    ...runtime,
    bundles: ["add-call"],
    environment: { PLUTO_KV_STORE_TOTALS: totalsStore.prefix },
    peers: [valkey.client("totals-set-python")],
  },
  opts,
);

const addFunction = new FunctionEndpoint(
  "add",
  { namespace, function: "add", unit: totalsSetPythonUnit, callers: ["add-invoke-python"] },
  opts,
);
const addTwiceFunction = new FunctionEndpoint(
  "add-twice",
  { namespace, function: "add_twice", unit: addInvokePythonUnit, callers: [] },
  opts,
);

export const addFunctionUrl = addFunction.url;
export const addTwiceFunctionUrl = addTwiceFunction.url;
