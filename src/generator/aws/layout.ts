import type { Handler } from "#arch-ref";
import type { Report } from "#diagnostics";
import type { Answers } from "#kinds";
import { type Code, call, list, object, quote, statement } from "../code.ts";
import { connectionOf, distinct } from "../connection.ts";
import { type Import, type Layout, type Plan, type Setting, supported } from "../platform.ts";
import { usedConstants } from "../preamble.ts";
import { adapterFile } from "./adapter.ts";
import { functionLowering } from "./function.ts";
import { handlersInOrder } from "./order.ts";
import { type AwsLowering, functionName, handlerIdentifier } from "./plan.ts";

/** What the statements are made with. */
export interface LayoutContext {
  readonly answers: Answers<AwsLowering>;
  readonly report: Report;
}

/** The statements of an AWS program: stores and routers, a function per handler, then what joins them. */
export function layOut(plan: Plan, { answers, report }: LayoutContext): Layout {
  const { resources } = plan.graph;
  const declarations = resources.map((resource) => supported(answers, resource).declare(resource, plan));
  const handlers = handlersInOrder(plan, {
    madeByHandler: (resource) => supported(answers, resource) === functionLowering,
    report,
  }).map((handler) => declareHandler(handler, { plan, answers }));
  const sections = [
    declarations.flatMap(({ before = [] }) => before),
    handlers.map((handler) => handler.text),
    declarations.flatMap(({ after = [] }) => after),
    declarations.flatMap(({ exports = [] }) => exports),
  ];
  return {
    imports: [
      ...commonImports,
      ...declarations.flatMap((declaration) => declaration.imports),
      ...handlers.flatMap((handler) => handler.imports),
    ],
    sections: [preamble(sections.flat()), ...sections],
    settings: [
      logRetention,
      ...declarations.flatMap((declaration) => declaration.settings ?? []),
      ...handlers.flatMap((handler) => handler.settings),
    ],
    files: plan.graph.handlers.map((handler) => adapterFile(plan.bundleOf(handler))),
    notes,
    stackConfiguration: ["  aws:region: eu-west-1"],
    projectConfiguration: [],
  };
}

/** What any AWS program may use. */
const commonImports: readonly Import[] = [
  { name: "region", from: "@pulumi/aws/config" },
  { name: "Provider", from: "@pulumi/aws/provider" },
  { name: "Handler", from: "./components/handler" },
  { name: "HandlerSettings", from: "./components/handler", type: true },
  { name: "physicalName", from: "./components/naming" },
];

const logRetention: Setting = { key: "logRetentionDays", default: 30, purpose: "how long logs are kept" };

function preamble(rest: readonly string[]): readonly string[] {
  const tags = object([
    ["project", "pulumi.getProject()"],
    ["stack", "pulumi.getStack()"],
    ["managed-by", quote("pulumi")],
  ]);
  const provider = object([
    ["region", "region"],
    ["defaultTags", object([["tags", tags]])],
  ]);
  const settings = object([["logRetentionDays", 'config.getNumber("logRetentionDays") ?? 30']]);
  const constants = [
    { name: "config", text: "const config = new pulumi.Config();" },
    { name: "ephemeral", text: 'const ephemeral = config.getBoolean("ephemeral") ?? false;' },
    { name: "settings", text: statement("const settings: HandlerSettings = ", settings) },
    { name: "provider", text: statement("const provider = ", call("new Provider", quote("aws"), provider)) },
    {
      name: "opts",
      text: "const opts: pulumi.ComponentResourceOptions = { providers: { aws: provider } };",
    },
  ];
  return usedConstants(constants, rest);
}

interface DeclaredHandler {
  readonly text: string;
  readonly imports: readonly Import[];
  readonly settings: readonly Setting[];
}

function declareHandler(
  handler: Handler,
  { plan, answers }: { readonly plan: Plan; readonly answers: Answers<AwsLowering> },
): DeclaredHandler {
  const bundle = plan.bundleOf(handler);
  const connection = connectionOf([handler], { plan, user: handler, answers });
  const own = distinct(handler.environment).map(
    (name) => [name, `config.getSecret(${quote(name)})`] as const,
  );
  const trigger = plan.resource(handler.trigger.resource);
  const layers = bundle.externals.filter((name) => !provided.has(name));
  const entries: readonly (readonly [string, Code])[] = [
    ["...", "settings"],
    ["bundle", quote(bundle.folder)],
    ["language", quote(handler.language)],
    ...some(
      "environment",
      object([...connection.environment, ...own]),
      connection.environment.length + own.length,
    ),
    ...some("grants", list(connection.grants), connection.grants.length),
    ...some("layers", 'config.requireObject<string[]>("layers")', layers.length),
    ...(supported(answers, trigger).handlerArguments?.(trigger) ?? []),
  ];
  const name = quote(functionName(handler, plan));
  return {
    text: statement(
      `const ${handlerIdentifier(handler, plan)} = `,
      call("new Handler", name, object(entries), "opts"),
    ),
    imports: connection.imports,
    settings: [
      ...connection.settings,
      ...own.map(([key]) => ({ key, secret: true, purpose: "read by handlers from their environment" })),
      ...(layers.length > 0 ? [layersSetting] : []),
    ],
  };
}

function some(key: string, value: Code, count: number): readonly (readonly [string, Code])[] {
  return count > 0 ? [[key, value]] : [];
}

/** What Lambda's own runtimes contain. */
const provided: ReadonlySet<string> = new Set(["boto3", "botocore"]);

const layersSetting: Setting = {
  key: "layers",
  required: true,
  list: true,
  purpose:
    "ARNs of Lambda layers (arm64) with the packages that bundles do not contain, see `externals` in bundle.json",
};

const notes: readonly string[] = [
  `## What runs

Every handler is a Lambda function with a role of its own. Its policy names the actions that the handler's code uses,
on the very tables and functions; it also may write its log and its traces. The code is \`handlers/<name>/\`: the bundle
and an adapter (\`lambda-entry.mjs\` or \`lambda_entry.py\`) between Lambda's events and the handler.`,
  `## How requests come in

Each router is an HTTP API; the outputs \`…Url\` are their addresses. Functions are called by their names, by the
handlers that may. A handler has 29 seconds, since API Gateway waits no longer than 30.`,
  `## Data

Each key-value store is a DynamoDB table with point-in-time recovery. Tables are protected and survive
\`pulumi destroy\`; \`pulumi config set ephemeral true\` lifts that for stacks whose data may go. The keys of a table are
\`pk\`; an index for listing exists where some handler lists.`,
];
