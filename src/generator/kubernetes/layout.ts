import type { Answers } from "#kinds";
import { type Code, call, list, object, quote, statement } from "../code.ts";
import { connectionOf, distinct } from "../connection.ts";
import { label } from "../names.ts";
import { type Import, isStateful, type Layout, type Setting, supported } from "../platform.ts";
import { mentions, usedConstants } from "../preamble.ts";
import { kvStore, valkeyServer } from "./kv-store.ts";
import type { KubernetesLowering, KubernetesPlan } from "./plan.ts";
import { type Unit, unitIdentifier } from "./units.ts";

/** The statements of a Kubernetes program: namespace, stores, their server, units, functions and routers. */
export function layOut(plan: KubernetesPlan, answers: Answers<KubernetesLowering>): Layout {
  const { resources } = plan.graph;
  const declarations = resources.map((resource) => supported(answers, resource).declare(resource, plan));
  const stores = resources.filter((resource) => supported(answers, resource) === kvStore);
  const units = plan.units.map((unit) => declareUnit(unit, plan, answers));
  const later = [
    units.map((unit) => unit.text),
    declarations.flatMap(({ after = [] }) => after),
    declarations.flatMap(({ exports = [] }) => exports),
  ];
  const data = [
    ...declarations.flatMap(({ before = [] }) => before),
    ...(stores.length > 0 ? [valkeyServer(stores, later.flat())] : []),
  ];
  const ground = foundation(plan, [...data, ...later.flat()]);
  return {
    imports: [
      ...imports,
      ...declarations.flatMap((declaration) => declaration.imports),
      ...units.flatMap((unit) => unit.imports),
    ],
    sections: [preamble([...ground, ...data]), ground, data, ...later],
    settings: [
      ...clusterSettings(plan),
      ...(units.length > 0 ? runtimeSettings : []),
      ...declarations.flatMap((declaration) => declaration.settings ?? []),
      ...units.flatMap((unit) => unit.settings),
    ],
    files: [],
    notes,
    stackConfiguration: [],
    projectConfiguration: [],
  };
}

/** What any Kubernetes program may use. */
const imports: readonly Import[] = [
  { name: "Provider", from: "@pulumi/kubernetes/provider" },
  { name: "ApplicationNamespace", from: "./components/application-namespace" },
  { name: "imageByDigest", from: "./components/image" },
  { name: "RuntimeSettings", from: "./components/unit", type: true },
  { name: "Unit", from: "./components/unit" },
  { name: "Valkey", from: "./components/valkey" },
];

function clusterSettings(plan: KubernetesPlan): readonly Setting[] {
  return [
    {
      key: "kubeconfig",
      secret: true,
      purpose: "the cluster's kubeconfig; without it the surroundings' own",
    },
    { key: "context", purpose: "the context to use in it" },
    {
      key: "namespace",
      default: label(plan.project),
      purpose: "the namespace; it belongs to this program",
    },
  ];
}

const runtimeSettings: readonly Setting[] = [
  { key: "runtimeImage", required: true, purpose: "image of the script-runtime, by digest" },
  { key: "egressRanges", purpose: 'address ranges that handlers may call over TLS, `["0.0.0.0/0"]` for all' },
];

function preamble(rest: readonly string[]): readonly string[] {
  const provider = object([
    ["enableServerSideApply", "true"],
    ["kubeconfig", 'config.getSecret("kubeconfig")'],
    ["context", 'config.get("context")'],
  ]);
  const constants = [
    { name: "config", text: "const config = new pulumi.Config();" },
    { name: "ephemeral", text: 'const ephemeral = config.getBoolean("ephemeral") ?? false;' },
    {
      name: "provider",
      text: statement("const provider = ", call("new Provider", quote("kubernetes"), provider)),
    },
    {
      name: "opts",
      text: "const opts: pulumi.ComponentResourceOptions = { providers: { kubernetes: provider } };",
    },
  ];
  return usedConstants(constants, rest);
}

/** The namespace, protected where there is data in it, and what all units share. */
function foundation(plan: KubernetesPlan, rest: readonly string[]): readonly string[] {
  const name = label(plan.project);
  const space = object([
    ["namespace", `config.get("namespace") ?? ${quote(name)}`],
    ["protect", plan.graph.resources.some(isStateful) ? "!ephemeral" : "false"],
  ]);
  const runtime = object([
    ["namespace", "namespace"],
    ["image", 'imageByDigest(config, "runtimeImage")'],
    ["egressRanges", 'config.getObject<string[]>("egressRanges") ?? []'],
  ]);
  const shared = usedConstants(
    [{ name: "runtime", text: statement("const runtime: RuntimeSettings = ", runtime) }],
    rest,
  );
  const prefix = mentions([...shared, ...rest], "namespace") ? "const { namespace } = " : "";
  return [statement(prefix, call("new ApplicationNamespace", quote(name), space, "opts")), ...shared];
}

interface DeclaredUnit {
  readonly text: string;
  readonly imports: readonly Import[];
  readonly settings: readonly Setting[];
}

function declareUnit(unit: Unit, plan: KubernetesPlan, answers: Answers<KubernetesLowering>): DeclaredUnit {
  const connection = connectionOf(unit.handlers, { plan, user: unit, answers });
  const folders = unit.handlers.map((handler) => quote(plan.bundleOf(handler).folder)).toSorted();
  const own = distinct(unit.handlers.flatMap((handler) => handler.environment));
  const parts: readonly (readonly [string, Code, number])[] = [
    ["bundles", list(folders), folders.length],
    ["environment", object(connection.environment), connection.environment.length],
    ["secrets", object(own.map((name) => [name, `config.getSecret(${quote(name)})`])), own.length],
    ["peers", list(connection.grants), connection.grants.length],
  ];
  const args = object([
    ["...", "runtime"],
    ...parts.filter(([, , count]) => count > 0).map(([key, value]) => [key, value] as const),
  ]);
  return {
    text: statement(`const ${unitIdentifier(unit)} = `, call("new Unit", quote(unit.name), args, "opts")),
    imports: connection.imports ?? [],
    settings: [
      ...(connection.settings ?? []),
      ...own.map((key) => ({ key, secret: true, purpose: "read by handlers from their environment" })),
    ],
  };
}

const notes: readonly string[] = [
  `## What runs

Handlers run in **units**: one Deployment of the script-runtime for all handlers of one language that do the same
things to the same resources. A unit's name says what it may do; its user in Valkey, its NetworkPolicy and its
ServiceAccount allow exactly that. Bundles come from \`handlers/\` through immutable ConfigMaps under \`/handlers\`.
Python packages that a bundle does not contain must be in the runtime image.`,
  `## How requests come in

With \`gateway\` set, each router becomes HTTPRoutes to the Services of its units, and only the Gateway's namespace may
call them. Without it nothing leads into the cluster: the outputs \`…Endpoints\` show for every route the Service that
answers it (a router's routes may be spread over several), which any pod may call. Prerequisites: Kubernetes 1.30, a
network plugin that enforces NetworkPolicies, and for \`gateway\` the Gateway API.`,
  `## Data

All key-value stores live in one Valkey server on one volume. Its claim, the StatefulSet and the namespace are
protected; \`pulumi config set ephemeral true\` lifts that for stacks whose data may go. Changing \`storePassword\` gives
every unit a new password and restarts the server and the units.`,
];
