import type ts from "typescript";
import type { Diagnostic } from "#diagnostics";
import type { ClassIr, Expression, FunctionIr, ModuleIr, Pattern, Statement, TypeHint } from "../ir/index.ts";
import type { Bindings } from "./bindings.ts";
import type { EnumValues } from "./enum-values.ts";
import type { FunctionNode, Names } from "./naming.ts";
import type { Places } from "./places.ts";
import type { Project } from "./project.ts";
import type { Resolver } from "./resolver.ts";

/**
 * What the parts of the lowering ask of each other. A syntax tree is recursive, so every part needs every other; they
 * meet here instead of importing each other in circles.
 */
export interface Lowering {
  readonly project: Project;
  readonly resolver: Resolver;
  readonly enumValues: EnumValues;
  readonly bindings: Bindings;
  readonly names: Names;
  readonly places: Places;
  /** Reports what is found while something is lowered. */
  tell(found: Diagnostic): void;
  expression(node: ts.Expression): Expression;
  statements(nodes: readonly ts.Statement[]): readonly Statement[];
  /** What a declaration declares. */
  declared(name: ts.BindingName): Pattern;
  /** What an assignment assigns to. */
  assigned(target: ts.Expression): Pattern;
  functionOf(node: FunctionNode): FunctionIr;
  classOf(node: ts.ClassLikeDeclaration): ClassIr;
  /** The module at a path; nothing for a file that could not be read. */
  module(path: string): ModuleIr | undefined;
  /** The module at a path, if an import statement runs it. */
  runnable(path: string): ModuleIr | undefined;
  /** The imported names that a file uses as values. */
  usedImports(file: ts.SourceFile): ReadonlySet<ts.Node>;
  /** What the checker says of a node's type, when it is asked. */
  hint(node: ts.Node): () => TypeHint;
  /** The same of a computed member's name: the texts that its type lists. */
  keyHint(node: ts.Node): () => TypeHint;
  /** Whether a parameter is declared as a function. */
  callable(node: ts.ParameterDeclaration): () => boolean;
}

/** One kind of node and how it is lowered. */
export type Rule<Result> = (lowering: Lowering, node: ts.Node) => Result | undefined;

/** A rule for the nodes that a guard of the compiler's recognises. */
export function when<Node extends ts.Node, Result>(
  guard: (node: ts.Node) => node is Node,
  lower: (lowering: Lowering, node: Node) => Result,
): Rule<Result> {
  return (lowering, node) => (guard(node) ? lower(lowering, node) : undefined);
}
