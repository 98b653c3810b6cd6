import { join } from "node:path";
import type ts from "typescript";
import type { FrontEnd, FrontEndInput, Loaded, Program } from "../front-end/front-end.ts";
import type { Binding, ClassIr, FunctionIr, ModuleIr, TypeHint } from "../ir/index.ts";
import { Bindings } from "./bindings.ts";
import { checkFiles, checkSyntax } from "./check.ts";
import { lowerClass } from "./classes.ts";
import { creationIn } from "./creations.ts";
import { EnumValues } from "./enum-values.ts";
import { lowerExpression } from "./expressions.ts";
import { ParsedFiles, ParsedMemory } from "./files/parsed-files.ts";
import { lowerFunction } from "./functions.ts";
import { usedImports } from "./imports.ts";
import type { Lowering } from "./lowering.ts";
import { Mentions } from "./modules/mentions.ts";
import { lowerModule } from "./modules.ts";
import { Names } from "./naming.ts";
import { Depth, unsupportedExpression, unsupportedStatements } from "./nesting-guard.ts";
import { lowerAssigned, lowerDeclared } from "./patterns.ts";
import { Places } from "./places.ts";
import { Project } from "./project.ts";
import { Resolver } from "./resolver.ts";
import { lowerStatements } from "./statements.ts";
import { sliceSyntax } from "./syntax.ts";
import { TypeOracle } from "./types/type-oracle.ts";
import { unwrapped } from "./wrappers.ts";

/** Reads TypeScript programs. */
export const typescriptFrontEnd: FrontEnd = {
  language: "typescript",
  extensions: [".ts", ".tsx", ".mts", ".cts"],
  memory: () => new ParsedMemory(),
  load,
};

function load(input: FrontEndInput): Program | Pick<Program, "sources"> {
  const { report, full = false, guarded = true } = input;
  const files = new ParsedFiles(input.files, input.memory);
  const project = new Project(input, { files, whole: full });
  const places = new Places((file) => project.sourceOf(file));
  const bindings = new Bindings(places);
  const resolver = new Resolver(project, bindings);
  checkFiles({ project, resolver, places, report }, { whole: full });
  const modules = new Map<string, ModuleIr>();
  const parts = { project, places, bindings, resolver, modules, report };
  const { lowering, oracle } = wire(parts, { full, guarded });
  const entry = lowering.module(project.entryPath);
  if (!entry) return { sources: project.sources };
  return {
    entry,
    modules,
    get sources() {
      return project.sources;
    },
    syntax: sliceSyntax,
    mentioned: () => project.graph.files.map((path) => project.nameOf(path)),
    creationIn: (file) => {
      const text = input.files.read(join(input.root, file))?.replace(/^\uFEFF/, "");
      return text === undefined ? undefined : creationIn(file, text);
    },
    reachesSdk: (file) => !project.relevance.isInert(project.pathOf(file)),
    onDemand: onDemand(project, lowering),
    get loaded(): Loaded {
      return { filesParsed: files.parsedCount, libraries: oracle.libraries };
    },
  };
}

/** What the core asks of modules that no import runs. */
function onDemand(project: Project, lowering: Lowering): Program["onDemand"] {
  const { relevance, graph } = project;
  const mentions = new Mentions(project, lowering.resolver);
  const modulesAt = (paths: readonly string[]) => paths.flatMap((path) => lowering.module(path) ?? []);
  return {
    moduleOf: (binding: Binding) => {
      const path = project.pathOf(binding.file);
      if (!relevance.isDormant(path)) return undefined;
      relevance.need(path);
      return lowering.module(path);
    },
    settle: (file) => relevance.settle(project.pathOf(file)),
    get wakings() {
      return relevance.wakings;
    },
    mentioning: (binding) => modulesAt(mentions.ofBinding(binding)),
    assigning: (member) => modulesAt(mentions.ofMember(member)),
    constructing: () =>
      modulesAt(
        [...graph.runnable].filter(
          (path) => relevance.isInert(path) && project.files.record(path)?.constructs,
        ),
      ),
  };
}

interface Parts extends Pick<Lowering, "project" | "places" | "bindings" | "resolver" | "report"> {
  readonly modules: Map<string, ModuleIr>;
}

interface Mode {
  readonly full: boolean;
  readonly guarded: boolean;
}

/** Joins the parts of the lowering; each function, class and module is lowered once. */
function wire(
  { modules, ...parts }: Parts,
  { full, guarded }: Mode,
): { readonly lowering: Lowering; readonly oracle: TypeOracle } {
  const { project, resolver } = parts;
  const depth = new Depth();
  const functions = new Map<ts.Node, FunctionIr>();
  const classes = new Map<ts.Node, ClassIr>();
  const hints = new Map<ts.Node, TypeHint>();
  const used = new Map<ts.SourceFile, ReadonlySet<ts.Node>>();
  const classOf: Lowering["classOf"] = (node) => once(classes, node, () => lowerClass(lowering, node));
  const oracle = new TypeOracle(project, resolver, { whole: full, guarded, classOf });
  const lowering: Lowering = {
    ...parts,
    enumValues: new EnumValues(resolver),
    names: new Names(),
    expression: (node) => {
      const inner = unwrapped(node);
      const deep = () => unsupportedExpression(lowering, inner);
      return depth.within({ steps: 1, deep }, () => lowerExpression(lowering, inner));
    },
    statements: (nodes) => {
      const deep = () => unsupportedStatements(lowering, nodes);
      return depth.within({ steps: 2, deep }, () => lowerStatements(lowering, nodes));
    },
    declared: (name) => lowerDeclared(lowering, name),
    assigned: (target) => lowerAssigned(lowering, target),
    functionOf: (node) => once(functions, node, () => lowerFunction(lowering, node)),
    classOf,
    usedImports: (file) => once(used, file, () => usedImports(file, resolver)),
    hint: (node) => () => once(hints, node, () => oracle.hint(node)),
    keyHint: (node) => () => oracle.keyHint(node),
    callable: (node) => () => oracle.callable(node),
    module: (path) => {
      if (checkSyntax(path, parts)) return undefined;
      const file = project.fileAt(path);
      return file && once(modules, project.nameOf(path), () => lowerModule(lowering, file));
    },
    runnable: (path) => (project.relevance.isDormant(path) ? undefined : lowering.module(path)),
  };
  return { lowering, oracle };
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, create: () => Value): Value {
  const found = known.get(key) ?? create();
  known.set(key, found);
  return found;
}
