/** Lowers imports: the modules that they run, and the names that are wrong. */
import { moduleNotFound, unknownSdkImport } from "../front-end/diagnostics.ts";
import { meantSdk } from "../front-end/misspelt.ts";
import type { Reference, Statement } from "../ir/index.ts";
import { type Context, placeOf, sourceOf } from "./context.ts";
import { lowerResolution, reportUnknown } from "./names.ts";
import type { ImportAsNode, ImportFromNode, ImportNode, ModuleNameNode, NameNode } from "./parse-nodes.ts";
import type { Found } from "./project.ts";
import { type ImportTarget, sdkPackages } from "./resolver.ts";

interface Import {
  readonly names: readonly string[];
  readonly at: Statement["at"];
  readonly context: Context;
  /** The variables that are taken from the module. */
  readonly takes?: readonly Reference[];
}

/** `import a.b, c as d`. */
export function lowerImport(node: ImportNode, context: Context): readonly Statement[] {
  const at = placeOf(node, context);
  const names = node.d.list.map(boundName);
  return node.d.list.flatMap((item) => {
    const target = context.lower.resolver.importTarget(item.d.module, context.module.file);
    const [unknown] = target.kind === "sdk" ? item.d.module.d.nameParts.slice(1) : [];
    if (unknown) reportUnknown(unknown.d.value, { node: unknown, context });
    reportMisspelt(item.d.module, { target, context });
    const name = boundName(item);
    return [...runs(target, { names, at, context }), ...assignments([name], { names, at, context })];
  });
}

/** `from a.b import c as d`. */
export function lowerImportFrom(node: ImportFromNode, context: Context): readonly Statement[] {
  const at = placeOf(node, context);
  const target = context.lower.resolver.importTarget(node.d.module, context.module.file);
  if (target.kind === "missing") reportMissing(node.d.module, context);
  if (target.kind === "sdk") reportSdk(node, context);
  reportMisspelt(node.d.module, { target, context });
  const names = node.d.isWildcardImport
    ? ["*"]
    : node.d.imports.map((item) => (item.d.alias ?? item.d.name).d.value);
  const bound: Import = { names, at, context, takes: takenFrom(target, node, context) };
  const below = node.d.imports.flatMap((item) => submodule(item.d.name, { target, context }));
  const parts = target.kind === "user" ? { ...target, parts: [...target.parts, ...below] } : target;
  return [...runs(parts, bound), ...assignments(names, bound)];
}

/** `from module import name` reads the name at once. */
function takenFrom(target: ImportTarget, node: ImportFromNode, context: Context): readonly Reference[] {
  if (target.kind !== "user" || node.d.isWildcardImport) return [];
  return node.d.imports.flatMap(({ d: { name } }) => {
    const meaning = context.lower.resolver.imported(target, name.d.value);
    if (meaning?.kind !== "binding") return [];
    return [
      {
        kind: "reference",
        name: name.d.value,
        binding: meaning.binding,
        at: placeOf(name, context),
      },
    ];
  });
}

function boundName(item: ImportAsNode): string {
  return (item.d.alias ?? item.d.module.d.nameParts[0])?.d.value ?? "";
}

/** One statement for every module that the import runs, packages first. */
function runs(target: ImportTarget, { names, at, context, takes = [] }: Import): readonly Statement[] {
  switch (target.kind) {
    case "sdk":
      return [{ kind: "import", module: { kind: "sdk", specifier: target.specifier }, names, at }];
    case "external": {
      const { package: from, standard } = target;
      return [{ kind: "import", module: { kind: "external", package: from, standard }, names, at }];
    }
    case "missing":
      return [
        {
          kind: "unsupported",
          what: "an import of a module that is not there",
          expressions: [],
          body: [],
          at,
        },
      ];
    case "user":
      for (const file of modulesToRun(target.parts, context)) context.lower.project.mentioned.add(file);
      return modulesToRun(target.parts, context).map((file, position, all) => ({
        kind: "import",
        module: { kind: "user", load: () => context.lower.load(file) },
        names,
        // All modules have run, or wait for this one, when names are taken from the last.
        ...(position === all.length - 1 && takes.length > 0 && { takes }),
        at,
      }));
  }
}

/** A package runs before its modules; those that the importing module itself is in have run already. */
function modulesToRun(parts: readonly Found[], { lower, module }: Context): readonly string[] {
  const files = parts.map((part) => lower.project.fileOf(part)).filter((file) => file !== undefined);
  const others = files.filter((file) => file !== module.file && !isPackageOf(file, module.file));
  return others.length > 0 ? others : files.slice(-1);
}

function isPackageOf(file: string, inside: string): boolean {
  return file.endsWith("/__init__.py") && inside.startsWith(file.slice(0, -"__init__.py".length));
}

/** `from package import module` runs the module, unless the package itself has the name. */
function submodule(
  name: NameNode,
  { target, context }: { target: ImportTarget; context: Context },
): readonly Found[] {
  if (target.kind !== "user") return [];
  const meaning = context.lower.resolver.imported(target, name.d.value);
  const own = target.parts.at(-1);
  if (meaning?.kind !== "module" || meaning.file === undefined || !own || own.folder === "") return [];
  const found = context.lower.project.findIn(own.folder, name.d.value);
  return found && context.lower.project.fileOf(found) === meaning.file ? [found] : [];
}

function reportMissing(node: ModuleNameNode, context: Context): void {
  const specifier = sourceOf(node, context);
  context.lower.project.report.add(moduleNotFound(placeOf(node, context), specifier));
}

/** A package that is called almost as the SDK is. */
function reportMisspelt(
  node: ModuleNameNode,
  { target, context }: { readonly target: ImportTarget; readonly context: Context },
): void {
  if (target.kind !== "external" || target.standard) return;
  const { package: name } = target;
  const nearest = meantSdk(name, [...sdkPackages]);
  if (!nearest) return;
  const found = { name, nearest, misspelt: true };
  context.lower.project.report.add(unknownSdkImport(placeOf(node, context), found));
}

/** One report for a module that the SDK does not have, or one for each such name. */
function reportSdk(node: ImportFromNode, context: Context): void {
  const below = node.d.module.d.nameParts[1];
  const { sdk } = context.lower.resolver;
  const wrong = below
    ? [below]
    : node.d.imports.map(({ d }) => d.name).filter((name) => !sdk.has(name.d.value));
  for (const name of wrong) reportUnknown(name.d.value, { node: name, context });
}

/** A name that is imported here and assigned elsewhere is a variable, which this import assigns. */
function assignments(names: readonly string[], { at, context }: Import): readonly Statement[] {
  const { resolver } = context.lower;
  return names.flatMap((name) => {
    const symbol = context.scope.own(name);
    if (!symbol || !resolver.isAssignedImport(symbol)) return [];
    const definition = symbol.definitions.find(
      (each) =>
        each.kind !== "value" && isAt(each.kind === "module" ? each.node.parent : each.from, at, context),
    );
    const meaning = definition && resolver.definition(definition, symbol.scope);
    if (!meaning) return [];
    const value = lowerResolution(meaning, { name, at, context });
    return [
      {
        kind: "assign",
        target: { kind: "binding", binding: resolver.binding(symbol), at },
        value,
        declares: false,
        at,
      },
    ];
  });
}

function isAt(
  node: { start: number; length: number } | undefined,
  at: Statement["at"],
  context: Context,
): boolean {
  return node !== undefined && placeOf(node, context).start === at.start;
}
