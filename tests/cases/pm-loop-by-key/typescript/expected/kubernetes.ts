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

const archiveStore = new KeyValueStore(
  "archive",
  {
    namespace,
    prefix: "archive",
    clients: { "archive-set-drafts-delete-notes-bc62d3fb": ["set"] },
  },
  opts,
);
const draftsStore = new KeyValueStore(
  "drafts",
  {
    namespace,
    prefix: "drafts",
    clients: {
      "archive-set-drafts-delete-notes-bc62d3fb": ["delete"],
      "drafts-get-typescript": ["get"],
    },
  },
  opts,
);
const notesStore = new KeyValueStore(
  "notes",
  {
    namespace,
    prefix: "notes",
    clients: { "archive-set-drafts-delete-notes-bc62d3fb": ["delete"] },
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
    stores: [archiveStore, draftsStore, notesStore],
    ephemeral,
  },
  opts,
);

const archiveSetDraftsDeleteNotesBc62d3fbUnit = new Unit(
  "archive-set-drafts-delete-notes-bc62d3fb",
  {
    ...runtime,
    bundles: ["api-post-archive"],
    environment: {
      PLUTO_KV_STORE_ARCHIVE: archiveStore.prefix,
      PLUTO_KV_STORE_DRAFTS: draftsStore.prefix,
      PLUTO_KV_STORE_NOTES: notesStore.prefix,
    },
    peers: [valkey.client("archive-set-drafts-delete-notes-bc62d3fb")],
  },
  opts,
);
const draftsGetTypescriptUnit = new Unit(
  "drafts-get-typescript",
  {
    ...runtime,
    bundles: ["api-get-drafts"],
    environment: { PLUTO_KV_STORE_DRAFTS: draftsStore.prefix },
    peers: [valkey.client("drafts-get-typescript")],
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
      "POST /archive": archiveSetDraftsDeleteNotesBc62d3fbUnit,
      "GET /drafts": draftsGetTypescriptUnit,
    },
  },
  opts,
);

export const apiRouterEndpoints = apiRouter.endpoints;
