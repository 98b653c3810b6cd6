// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { Provider } from "@pulumi/kubernetes/provider";
import * as pulumi from "@pulumi/pulumi";
import { ApplicationNamespace } from "./components/application-namespace";

const config = new pulumi.Config();
const provider = new Provider("kubernetes", {
  enableServerSideApply: true,
  kubeconfig: config.getSecret("kubeconfig"),
  context: config.get("context"),
});
const opts: pulumi.ComponentResourceOptions = { providers: { kubernetes: provider } };

new ApplicationNamespace(
  "app",
  { namespace: config.get("namespace") ?? "app", protect: false },
  opts,
);
