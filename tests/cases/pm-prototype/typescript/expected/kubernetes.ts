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
  { namespace, prefix: "drafts", clients: { "drafts-get-typescript": ["get"] } },
  opts,
);
const postsStore = new KeyValueStore(
  "posts",
  {
    namespace,
    prefix: "posts",
    clients: {
      "posts-get-typescript": ["get"],
      "posts-has-typescript": ["has"],
      "posts-list-typescript": ["list"],
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
    stores: [draftsStore, postsStore],
    ephemeral,
  },
  opts,
);

const draftsGetTypescriptUnit = new Unit(
  "drafts-get-typescript",
  {
    ...runtime,
    bundles: ["api-get-draft"],
    environment: { PLUTO_KV_STORE_DRAFTS: draftsStore.prefix },
    peers: [valkey.client("drafts-get-typescript")],
  },
  opts,
);
const postsGetTypescriptUnit = new Unit(
  "posts-get-typescript",
  {
    ...runtime,
    bundles: ["api-get-published"],
    environment: { PLUTO_KV_STORE_POSTS: postsStore.prefix },
    peers: [valkey.client("posts-get-typescript")],
  },
  opts,
);
const postsHasTypescriptUnit = new Unit(
  "posts-has-typescript",
  {
    ...runtime,
    bundles: ["api-get-counted"],
    environment: { PLUTO_KV_STORE_POSTS: postsStore.prefix },
    peers: [valkey.client("posts-has-typescript")],
  },
  opts,
);
const postsListTypescriptUnit = new Unit(
  "posts-list-typescript",
  {
    ...runtime,
    bundles: ["api-get-listed"],
    environment: { PLUTO_KV_STORE_POSTS: postsStore.prefix },
    peers: [valkey.client("posts-list-typescript")],
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
      "GET /counted": postsHasTypescriptUnit,
      "GET /draft": draftsGetTypescriptUnit,
      "GET /listed": postsListTypescriptUnit,
      "GET /published": postsGetTypescriptUnit,
    },
  },
  opts,
);

export const apiRouterEndpoints = apiRouter.endpoints;
