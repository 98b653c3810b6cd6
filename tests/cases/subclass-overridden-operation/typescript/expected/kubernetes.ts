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

const acmeNotesStore = new KeyValueStore(
  "acme-notes",
  { namespace, prefix: "acme-notes", clients: { "acme-notes-get-typescript": ["get"] } },
  opts,
);
const acmeOldNotesStore = new KeyValueStore(
  "acme-old-notes",
  {
    namespace,
    prefix: "acme-old-notes",
    clients: {
      "acme-old-notes-delete-get-set-typescript": ["delete", "get", "set"],
      "acme-old-notes-get-typescript": ["get"],
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
    stores: [acmeNotesStore, acmeOldNotesStore],
    ephemeral,
  },
  opts,
);

const acmeNotesGetTypescriptUnit = new Unit(
  "acme-notes-get-typescript",
  {
    ...runtime,
    bundles: ["api-get-note"],
    environment: { PLUTO_KV_STORE_ACME_NOTES: acmeNotesStore.prefix },
    peers: [valkey.client("acme-notes-get-typescript")],
  },
  opts,
);
const acmeOldNotesDeleteGetSetTypescriptUnit = new Unit(
  "acme-old-notes-delete-get-set-typescript",
  {
    ...runtime,
    bundles: ["api-delete-archived"],
    environment: { PLUTO_KV_STORE_ACME_OLD_NOTES: acmeOldNotesStore.prefix },
    peers: [valkey.client("acme-old-notes-delete-get-set-typescript")],
  },
  opts,
);
const acmeOldNotesGetTypescriptUnit = new Unit(
  "acme-old-notes-get-typescript",
  {
    ...runtime,
    bundles: ["api-get-archived"],
    environment: { PLUTO_KV_STORE_ACME_OLD_NOTES: acmeOldNotesStore.prefix },
    peers: [valkey.client("acme-old-notes-get-typescript")],
  },
  opts,
);
const statelessTypescriptUnit = new Unit(
  "stateless-typescript",
  { ...runtime, bundles: ["api-get-classes"] },
  opts,
);

const apiRouter = new Router(
  "api",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("apiRouterUrl"),
    routes: {
      "DELETE /archived": acmeOldNotesDeleteGetSetTypescriptUnit,
      "GET /archived": acmeOldNotesGetTypescriptUnit,
      "GET /classes": statelessTypescriptUnit,
      "GET /note": acmeNotesGetTypescriptUnit,
    },
  },
  opts,
);

export const apiRouterEndpoints = apiRouter.endpoints;
