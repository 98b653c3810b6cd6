import type {
  ClassIr,
  Expression,
  FunctionIr,
  ModuleIr,
  Pattern,
  Place,
  Statement,
  TypeHint,
} from "../ir/index.ts";
import type { AnyNode, TextRange } from "./node.ts";
import type { ClassNode, FunctionNode, LambdaNode, ParseNode } from "./parse-nodes.ts";
import type { ParsedModule, Project } from "./project.ts";
import type { Resolver } from "./resolver.ts";
import type { Scope } from "./scope.ts";

/**
 * The parts of lowering, for each other. They are recursive (a statement holds expressions, which hold lambdas, which
 * hold statements), so each gets the others through the context instead of importing them.
 */
export interface Lowering {
  readonly project: Project;
  readonly resolver: Resolver;
  expression(node: ParseNode, context: Context): Expression;
  pattern(target: ParseNode, context: Context): Pattern;
  statements(nodes: readonly ParseNode[], context: Context): readonly Statement[];
  function(node: FunctionNode, context: Context): FunctionIr;
  lambda(node: LambdaNode, context: Context): FunctionIr;
  class(node: ClassNode, context: Context): ClassIr;
  hint(node: AnyNode, context: Context): TypeHint;
  /** The user's module at this path, lowered; nothing when it does not parse. */
  load(file: string): ModuleIr | undefined;
  /** The context of the code directly around a node. */
  around(node: AnyNode, module: ParsedModule): Context;
  /** The context inside of a function, lambda, class or comprehension that stands in `outer`. */
  inside(node: AnyNode, outer: Context): Context;
}

/** Where lowering stands. */
export interface Context {
  readonly lower: Lowering;
  readonly module: ParsedModule;
  readonly scope: Scope;
  /** The names of the functions and classes around, outermost first. */
  readonly path: readonly string[];
  /** Whether a `def` here is a plain named function. */
  readonly plain: boolean;
}

/** The place of a node. */
export function placeOf(range: TextRange, { module }: Context): Place {
  const start = range.start - module.shift;
  return { source: module.source, start, end: start + range.length };
}

/** The place from the start of one node to the end of another. */
export function placeBetween([first, last]: readonly [TextRange, TextRange], { module }: Context): Place {
  const start = first.start - module.shift;
  return { source: module.source, start, end: last.start + last.length - module.shift };
}

/** The source text of a node. */
export function sourceOf(range: TextRange, context: Context): string {
  const { start, end } = placeOf(range, context);
  return context.module.source.text.slice(start, end);
}
