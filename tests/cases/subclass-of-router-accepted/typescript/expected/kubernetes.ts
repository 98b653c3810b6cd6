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

const bakeryPricesStore = new KeyValueStore(
  "bakery-prices",
  { namespace, prefix: "bakery-prices", clients: { "bakery-prices-set-typescript": ["set"] } },
  opts,
);
const kioskPricesStore = new KeyValueStore(
  "kiosk-prices",
  { namespace, prefix: "kiosk-prices", clients: { "kiosk-prices-set-typescript": ["set"] } },
  opts,
);
const valkey = new Valkey(
  "valkey",
  {
    namespace,
    image: imageByDigest(config, "valkeyImage"),
    storage: config.get("valkeyStorage") ?? "5Gi",
    password: config.requireSecret("storePassword"),
    stores: [bakeryPricesStore, kioskPricesStore],
    ephemeral,
  },
  opts,
);

const bakeryPricesSetTypescriptUnit = new Unit(
  "bakery-prices-set-typescript",
  {
    ...runtime,
    bundles: ["bakery-post-bread", "bakery-post-cake"],
    environment: { PLUTO_KV_STORE_BAKERY_PRICES: bakeryPricesStore.prefix },
    peers: [valkey.client("bakery-prices-set-typescript")],
  },
  opts,
);
const kioskPricesSetTypescriptUnit = new Unit(
  "kiosk-prices-set-typescript",
  {
    ...runtime,
    bundles: ["kiosk-post-tea"],
    environment: { PLUTO_KV_STORE_KIOSK_PRICES: kioskPricesStore.prefix },
    peers: [valkey.client("kiosk-prices-set-typescript")],
  },
  opts,
);
const statelessTypescriptUnit = new Unit(
  "stateless-typescript",
  {
    ...runtime,
    bundles: [
      "bakery-get-bread",
      "bakery-get-cake",
      "bakery-get-currency",
      "bakery-get-open",
      "kiosk-get-currency",
      "kiosk-get-tea",
    ],
  },
  opts,
);

const bakeryRouter = new Router(
  "bakery",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("bakeryRouterUrl"),
    routes: {
      "GET /bread": statelessTypescriptUnit,
      "POST /bread": bakeryPricesSetTypescriptUnit,
      "GET /cake": statelessTypescriptUnit,
      "POST /cake": bakeryPricesSetTypescriptUnit,
      "GET /currency": statelessTypescriptUnit,
      "GET /open": statelessTypescriptUnit,
    },
  },
  opts,
);
const kioskRouter = new Router(
  "kiosk",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("kioskRouterUrl"),
    routes: {
      "GET /currency": statelessTypescriptUnit,
      "GET /tea": statelessTypescriptUnit,
      "POST /tea": kioskPricesSetTypescriptUnit,
    },
  },
  opts,
);

export const bakeryRouterEndpoints = bakeryRouter.endpoints;
export const kioskRouterEndpoints = kioskRouter.endpoints;
