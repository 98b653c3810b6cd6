import type ts from "typescript";
import type { FrontEnd, FrontEndInput, Program } from "../front-end/front-end.ts";
import type { ClassIr, FunctionIr, ModuleIr, TypeHint } from "../ir/index.ts";
import { Bindings } from "./bindings.ts";
import { checkDecorators, checkImports, checkSyntax } from "./check.ts";
import { lowerClass } from "./classes.ts";
import { lowerExpression } from "./expressions.ts";
import { lowerFunction } from "./functions.ts";
import { valueNames } from "./imports.ts";
import type { Lowering } from "./lowering.ts";
import { lowerModule } from "./modules.ts";
import { Names } from "./naming.ts";
import { Depth, unsupportedExpression, unsupportedStatements } from "./nesting-guard.ts";
import { lowerAssigned, lowerDeclared } from "./patterns.ts";
import { Places } from "./places.ts";
import { openProject, type Project, sliceOptions } from "./project.ts";
import { Resolver } from "./resolver.ts";
import { lowerStatements } from "./statements.ts";
import { sliceSyntax } from "./syntax.ts";
import { typeHint } from "./type-hints.ts";
import { unwrapped } from "./wrappers.ts";

/** Reads TypeScript programs. */
export const typescriptFrontEnd: FrontEnd = {
  language: "typescript",
  extensions: [".ts", ".tsx", ".mts", ".cts"],
  load,
};

function load(input: FrontEndInput): Program | Pick<Program, "sources"> {
  const project = openProject(input, sliceOptions());
  const places = new Places(project.sourceOf);
  const bindings = new Bindings(places);
  const resolver = new Resolver(project, bindings);
  const broken = checkSyntax(project, input.report);
  const readable = project.files.filter((file) => !broken.has(file));
  checkImports(readable, { project, resolver, places, report: input.report });
  checkDecorators(readable, { project, places, report: input.report });
  const modules = new Map<string, ModuleIr>();
  const lowering = wire({ project, places, bindings, resolver, broken, modules, report: input.report });
  const entry = lowering.module(project.entry);
  const sources = new Map(project.files.map(project.sourceOf).map((source) => [source.file, source]));
  if (!entry) return { sources };
  return { entry, modules, sources, syntax: sliceSyntax };
}

interface Parts extends Pick<Lowering, "project" | "places" | "bindings" | "resolver" | "report"> {
  readonly broken: ReadonlySet<ts.SourceFile>;
  readonly modules: Map<string, ModuleIr>;
}

/** Joins the parts of the lowering; each function, class and module is lowered once. */
function wire({ broken, modules, ...parts }: Parts): Lowering {
  const depth = new Depth();
  const functions = new Map<ts.Node, FunctionIr>();
  const classes = new Map<ts.Node, ClassIr>();
  const hints = new Map<ts.Node, TypeHint>();
  const values = new Map<ts.SourceFile, ReadonlySet<string>>();
  const lowering: Lowering = {
    ...parts,
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
    classOf: (node) => once(classes, node, () => lowerClass(lowering, node)),
    valueNames: (file) => once(values, file, () => valueNames(file)),
    hint: (node) => () => once(hints, node, () => typeHint(lowering, node)),
    module: (file) => {
      if (broken.has(file)) return undefined;
      return once(modules, nameOf(parts.project, file), () => lowerModule(lowering, file));
    },
  };
  return lowering;
}

function nameOf(project: Project, file: ts.SourceFile): string {
  return project.sourceOf(file).file;
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, create: () => Value): Value {
  const found = known.get(key) ?? create();
  known.set(key, found);
  return found;
}
