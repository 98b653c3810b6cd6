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

const statelessPythonUnit = new Unit(
  "stateless-python",
  {
    ...runtime,
    bundles: [
      "site-get-0-start",
      "site-get-2-about",
      "site-get-levels-1",
      "site-get-levels-2",
      "site-get-levels-last",
    ],
  },
  opts,
);

const siteRouter = new Router(
  "site",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("siteRouterUrl"),
    routes: {
      "GET /0/start": statelessPythonUnit,
      "GET /2/about": statelessPythonUnit,
      "GET /levels/1": statelessPythonUnit,
      "GET /levels/2": statelessPythonUnit,
      "GET /levels/last": statelessPythonUnit,
    },
  },
  opts,
);

export const siteRouterEndpoints = siteRouter.endpoints;
