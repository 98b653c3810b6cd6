import type { Layout, Plan, Platform, Setting } from "./platform.ts";
import type { GeneratedFile } from "./program.ts";
import { readme } from "./readme.ts";

/** The files around the code: Pulumi's project and stack, the package, the compiler's settings, the README. */
export function projectFiles(
  plan: Plan,
  { platform, layout }: { readonly platform: Platform; readonly layout: Layout },
): readonly GeneratedFile[] {
  const settings = distinctSettings(layout.settings);
  return [
    { path: "Pulumi.yaml", contents: project(plan, { platform, layout, settings }) },
    { path: "Pulumi.dev.yaml", contents: stack(plan, { platform, layout, settings }) },
    { path: "package.json", contents: json(packageOf(plan, platform)) },
    { path: "tsconfig.json", contents: json(compilerSettings) },
    { path: "README.md", contents: readme(plan, { platform, layout, settings }) },
  ];
}

interface Parts {
  readonly platform: Platform;
  readonly layout: Layout;
  readonly settings: readonly Setting[];
}

/** Each key once; what anybody requires is required. */
function distinctSettings(settings: readonly Setting[]): readonly Setting[] {
  const byKey = new Map<string, Setting>();
  for (const setting of settings) {
    const known = byKey.get(setting.key);
    if (known === undefined || (setting.required && !known.required)) byKey.set(setting.key, setting);
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A key that is declared without a default must be set, so optional keys stand in the README only. */
function project(plan: Plan, { platform, layout, settings }: Parts): string {
  const declared = settings.filter((setting) => setting.required || setting.default !== undefined);
  const lines = declared.flatMap((setting) => [
    `  ${setting.key}:`,
    ...typeOf(setting),
    `    description: ${JSON.stringify(setting.purpose)}`,
    ...(setting.secret ? ["    secret: true"] : []),
    ...(setting.default === undefined ? [] : [`    default: ${JSON.stringify(setting.default)}`]),
  ]);
  const config = [...layout.projectConfiguration, ...lines];
  return `name: ${plan.project}
description: ${plan.project} on ${platform.title}
runtime:
  name: nodejs
  options:
    typescript: false # bin/ holds compiled JavaScript, see "build" in package.json
    packagemanager: npm
main: bin/index.js
${config.length > 0 ? `config:\n${config.join("\n")}\n` : ""}`;
}

function typeOf(setting: Setting): readonly string[] {
  if (setting.list) return ["    type: array", "    items:", "      type: string"];
  const type = typeof (setting.default ?? "");
  return [`    type: ${type === "number" ? "integer" : type}`];
}

function stack(plan: Plan, { platform, layout, settings }: Parts): string {
  const todo = settings.filter((setting) => setting.required);
  const plain = todo
    .filter((setting) => !setting.secret)
    .map((setting) => `  # ${plan.project}:${setting.key}: …`);
  const secret = todo
    .filter((setting) => setting.secret)
    .map((setting) => `  # ${plan.project}:${setting.key}: pulumi config set --secret ${setting.key}`);
  const missing = todo.length > 0 ? ["  # to be set before the first preview:", ...plain, ...secret] : [];
  const lines = [
    "  pulumi:disable-default-providers:",
    `    - ${platform.name}`,
    ...layout.stackConfiguration,
    ...missing,
  ];
  return `config:\n${lines.join("\n")}\n`;
}

function packageOf(plan: Plan, platform: Platform): object {
  return {
    name: `${plan.project.toLowerCase()}-${platform.name}`,
    private: true,
    type: "commonjs",
    engines: { node: ">=20" },
    scripts: { build: "tsc -p .", check: "tsc -p . --noEmit" },
    dependencies: { [platform.provider.package]: platform.provider.version, "@pulumi/pulumi": "3.248.0" },
    devDependencies: { "@types/node": "20.19.43", typescript: "6.0.3" },
  };
}

const compilerSettings = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    strict: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitReturns: true,
    rootDir: ".",
    outDir: "bin",
    sourceMap: true,
    skipLibCheck: true,
    types: ["node"],
  },
  include: ["index.ts", "components/**/*.ts"],
};

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
