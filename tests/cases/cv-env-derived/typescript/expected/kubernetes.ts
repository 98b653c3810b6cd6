// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { Provider } from "@pulumi/kubernetes/provider";
import * as pulumi from "@pulumi/pulumi";
import { ApplicationNamespace } from "./components/application-namespace";
import { imageByDigest } from "./components/image";
import { Router, configuredGateway } from "./components/router";
import { type RuntimeSettings, Unit } from "./components/unit";

const config = new pulumi.Config();
const provider = new Provider("kubernetes", {
  enableServerSideApply: true,
  kubeconfig: config.getSecret("kubeconfig"),
  context: config.get("context"),
});
const opts: pulumi.ComponentResourceOptions = { providers: { kubernetes: provider } };

const { namespace } = new ApplicationNamespace(
  "app",
  { namespace: config.get("namespace") ?? "app", protect: false },
  opts,
);
const runtime: RuntimeSettings = {
  namespace,
  image: imageByDigest(config, "runtimeImage"),
  egressRanges: config.getObject<string[]>("egressRanges") ?? [],
};

const statelessTypescriptUnit = new Unit(
  "stateless-typescript",
  {
    ...runtime,
    bundles: [
      "api-get-greeting",
      "api-get-level",
      "api-get-other",
      "api-get-page",
      "api-get-region",
      "api-get-theme",
      "api-get-token",
    ],
    secrets: {
      DARK: config.getSecret("DARK"),
      DEBUG: config.getSecret("DEBUG"),
      GREETING: config.getSecret("GREETING"),
      OTHER: config.getSecret("OTHER"),
      PAGE_SIZE: config.getSecret("PAGE_SIZE"),
      REGION: config.getSecret("REGION"),
      TOKEN: config.getSecret("TOKEN"),
    },
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
      "GET /greeting": statelessTypescriptUnit,
      "GET /level": statelessTypescriptUnit,
      "GET /other": statelessTypescriptUnit,
      "GET /page": statelessTypescriptUnit,
      "GET /region": statelessTypescriptUnit,
      "GET /theme": statelessTypescriptUnit,
      "GET /token": statelessTypescriptUnit,
    },
  },
  opts,
);

export const apiRouterEndpoints = apiRouter.endpoints;
