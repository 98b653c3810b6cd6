/** What a file that breaks a rule reads: its path and its text. One for every rule of `.dependency-cruiser.mjs`. */
export interface Planted {
  readonly path: string;
  readonly text: string;
}

const imports = (specifier: string): string => `import "${specifier}";\n`;

/** A small project in which every rule holds. */
export const cleanProject: readonly Planted[] = [
  { path: "src/installation/index.ts", text: "export const place = 1;\n" },
  { path: "src/source-files/index.ts", text: "export const texts = 1;\n" },
  { path: "src/cache/index.ts", text: imports("#source-files") },
  { path: "src/diagnostics/index.ts", text: imports("#installation") },
  { path: "src/arch-ref/index.ts", text: imports("#diagnostics") },
  { path: "src/kinds/index.ts", text: imports("#arch-ref") + imports("./router.ts") },
  { path: "src/kinds/router.ts", text: "export const router = 1;\n" },
  { path: "src/deducer/index.ts", text: imports("./typescript/index.ts") + imports("./python/index.ts") },
  { path: "src/deducer/typescript/index.ts", text: imports("typescript") + imports("#source-files") },
  { path: "src/deducer/python/index.ts", text: imports("pyright") + imports("#kinds") },
  {
    path: "src/deducer/ir/expression.ts",
    text: 'import type { S } from "./statement.ts";\nexport type E = S;\n',
  },
  {
    path: "src/deducer/ir/statement.ts",
    text: 'import type { E } from "./expression.ts";\nexport type S = E;\n',
  },
  { path: "src/runtime-packager/index.ts", text: imports("#arch-ref") },
  { path: "src/generator/index.ts", text: imports("./aws/index.ts") + imports("./kubernetes/index.ts") },
  { path: "src/generator/aws/index.ts", text: imports("#kinds") },
  { path: "src/generator/kubernetes/index.ts", text: imports("#kinds") },
  { path: "src/script-runtime/index.ts", text: imports("#diagnostics") },
  { path: "src/orchestrator/index.ts", text: imports("#script-runtime") },
  { path: "src/local/index.ts", text: imports("#script-runtime") + imports("#orchestrator") },
  {
    path: "src/compile.ts",
    text: imports("#deducer") + imports("#runtime-packager") + imports("#generator"),
  },
  {
    path: "src/cli/main.ts",
    text: imports("#compile") + imports("#local") + imports("#cache") + imports("commander"),
  },
  { path: "sdk/typescript/src/index.ts", text: "export const sdk = 1;\n" },
  { path: "tests/some.test.ts", text: imports("#compile") + imports("typescript") },
];

/** Packages that exist in the small project, so that imports of them resolve. */
export const packages = [
  "@grpc/grpc-js",
  "@pulumi/aws",
  "@pulumi/kubernetes",
  "amqplib",
  "commander",
  "libsql",
  "pyright",
  "typescript",
] as const;
/** The one package that the small project needs for development only. */
export const developmentPackage = "vitest";

/** By rule: the file that breaks it. */
export const plantedViolations: Readonly<Record<string, Planted>> = {
  "no-cycles": {
    path: "src/arch-ref/peeks.ts",
    text: 'import type { A } from "./ring.ts";\nexport type P = A;\n',
  },
  "syntax-tree-cycles-are-types": { path: "src/deducer/ir/peeks.ts", text: imports("./ring.ts") },
  "no-unresolved": { path: "src/kinds/reaches.ts", text: imports("./nowhere.ts") },
  "no-orphans": { path: "src/diagnostics/lonely.ts", text: "export const alone = 1;\n" },
  "installation-sees-only-what-is-below": { path: "src/installation/peeks.ts", text: imports("#kinds") },
  "source-files-sees-only-what-is-below": { path: "src/source-files/peeks.ts", text: imports("#kinds") },
  "cache-sees-only-what-is-below": { path: "src/cache/peeks.ts", text: imports("#deducer") },
  "node-packages-sees-only-what-is-below": { path: "src/node-packages/peeks.ts", text: imports("#kinds") },
  "diagnostics-sees-only-what-is-below": { path: "src/diagnostics/peeks.ts", text: imports("#kinds") },
  "arch-ref-sees-only-what-is-below": { path: "src/arch-ref/reaches.ts", text: imports("#kinds") },
  "kinds-sees-only-what-is-below": { path: "src/kinds/peeks.ts", text: imports("#generator") },
  "stages-do-not-know-each-other": { path: "src/runtime-packager/peeks.ts", text: imports("#deducer") },
  "local-starts-services-only": { path: "src/local/peeks.ts", text: imports("#deducer") },
  "orchestrator-starts-script-runtime-only": { path: "src/orchestrator/peeks.ts", text: imports("#local") },
  "compile-joins-three-stages": { path: "src/compile.ts", text: imports("#local") },
  "platforms-do-not-know-each-other": {
    path: "src/generator/aws/peeks.ts",
    text: imports("../kubernetes/index.ts"),
  },
  "front-ends-do-not-know-each-other": {
    path: "src/deducer/python/peeks.ts",
    text: imports("../typescript/index.ts"),
  },
  "analysis-knows-no-front-end": {
    path: "src/deducer/evaluate/peeks.ts",
    text: imports("../python/index.ts"),
  },
  "nobody-imports-the-cli": { path: "src/generator/asks.ts", text: imports("../cli/main.ts") },
  "through-the-door": { path: "src/generator/climbs.ts", text: imports("../kinds/router.ts") },
  "not-through-ones-own-door": { path: "src/generator/aws/leaves.ts", text: imports("#generator") },
  "not-through-the-own-inner-door": { path: "src/generator/aws/loops.ts", text: imports("./index.ts") },
  "sdk-stands-alone": {
    path: "sdk/typescript/src/peeks.ts",
    text: imports("../../../src/diagnostics/index.ts"),
  },
  "shipped-code-stands-alone": { path: "src/local/node.entry.ts", text: imports("#diagnostics") },
  "product-knows-no-tests": { path: "src/local/tested.ts", text: imports("../../tests/some.test.ts") },
  "product-needs-no-development-packages": {
    path: "src/local/develops.ts",
    text: imports(developmentPackage),
  },
  "only-the-typescript-front-end-knows-typescript": {
    path: "src/runtime-packager/parses.ts",
    text: imports("typescript"),
  },
  "only-the-python-front-end-knows-pyright": {
    path: "src/deducer/evaluate/checks.ts",
    text: imports("pyright"),
  },
  "only-aws-knows-pulumi-aws": { path: "src/generator/kubernetes/buys.ts", text: imports("@pulumi/aws") },
  "only-kubernetes-knows-pulumi-kubernetes": {
    path: "src/generator/aws/buys.ts",
    text: imports("@pulumi/kubernetes"),
  },
  "only-transports-know-amqp": { path: "src/orchestrator/sends.ts", text: imports("amqplib") },
  "only-stores-know-databases": { path: "src/local/stores.ts", text: imports("libsql") },
  "only-transport-folders-know-grpc": { path: "src/script-runtime/calls.ts", text: imports("@grpc/grpc-js") },
  "only-the-cli-knows-the-terminal": { path: "src/local/asks.ts", text: imports("commander") },
};

/** The other halves of the planted cycles. */
export const rings: readonly Planted[] = [
  { path: "src/arch-ref/ring.ts", text: 'import type { P } from "./peeks.ts";\nexport type A = P;\n' },
  { path: "src/deducer/ir/ring.ts", text: imports("./peeks.ts") },
];
