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

const draftsStore = new KeyValueStore(
  "drafts",
  {
    namespace,
    prefix: "drafts",
    clients: { "drafts-get-notes-get-python": ["get"], "drafts-has-notes-has-python": ["has"] },
  },
  opts,
);
const notesStore = new KeyValueStore(
  "notes",
  {
    namespace,
    prefix: "notes",
    clients: { "drafts-get-notes-get-python": ["get"], "drafts-has-notes-has-python": ["has"] },
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
    stores: [draftsStore, notesStore],
    ephemeral,
  },
  opts,
);

const draftsGetNotesGetPythonUnit = new Unit(
  "drafts-get-notes-get-python",
  {
    ...runtime,
    bundles: ["api-get-note"],
    environment: {
      PLUTO_KV_STORE_DRAFTS: draftsStore.prefix,
      PLUTO_KV_STORE_NOTES: notesStore.prefix,
    },
    secrets: { PREVIEW: config.getSecret("PREVIEW") },
    peers: [valkey.client("drafts-get-notes-get-python")],
  },
  opts,
);
const draftsHasNotesHasPythonUnit = new Unit(
  "drafts-has-notes-has-python",
  {
    ...runtime,
    bundles: ["api-get-checks"],
    environment: {
      PLUTO_KV_STORE_DRAFTS: draftsStore.prefix,
      PLUTO_KV_STORE_NOTES: notesStore.prefix,
    },
    secrets: { PREVIEW: config.getSecret("PREVIEW") },
    peers: [valkey.client("drafts-has-notes-has-python")],
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
      "GET /checks": draftsHasNotesHasPythonUnit,
      "GET /note": draftsGetNotesGetPythonUnit,
    },
  },
  opts,
);

export const apiRouterEndpoints = apiRouter.endpoints;
