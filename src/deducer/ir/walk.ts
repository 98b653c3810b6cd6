import type { Binding } from "./binding.ts";
import { type ClassIr, type FunctionIr, membersOf } from "./declaration.ts";
import type { Expression } from "./expression.ts";
import type { Pattern } from "./pattern.ts";
import type { Statement } from "./statement.ts";

/** What directly stands inside a node. Bodies of functions and classes are children like any other. */
export interface Children {
  readonly expressions: readonly Expression[];
  readonly statements: readonly Statement[];
}

const leaf: Children = { expressions: [], statements: [] };
const of = (
  expressions: readonly (Expression | undefined)[],
  statements: readonly Statement[] = [],
): Children => ({
  expressions: expressions.filter((expression) => expression !== undefined),
  statements,
});

type ExpressionChildren = {
  readonly [K in Expression["kind"]]: (expression: Extract<Expression, { kind: K }>) => Children;
};
const expressionChildren: ExpressionChildren = {
  literal: () => leaf,
  template: ({ parts }) => of(parts),
  reference: () => leaf,
  sdk: () => leaf,
  module: () => leaf,
  external: () => leaf,
  builtin: () => leaf,
  environment: (read) => of([read.name, read.default]),
  member: ({ object }) => of([object]),
  index: ({ object, key }) => of([object, key]),
  call: (call) => of([call.callee, ...call.arguments.map((argument) => argument.value)]),
  function: (expression) => functionChildren(expression.function),
  class: (expression) => classChildren(expression.class),
  object: ({ entries }) =>
    of(entries.flatMap((entry) => ("spread" in entry ? [entry.spread] : [entry.key, entry.value]))),
  array: ({ elements }) => of(elements.map((element) => element.value)),
  unary: ({ operand }) => of([operand]),
  binary: ({ left, right }) => of([left, right]),
  logical: ({ left, right }) => of([left, right]),
  conditional: ({ test, then, otherwise }) => of([test, then, otherwise]),
  assign: ({ target, value }) => of([...patternExpressions(target), value]),
  await: ({ operand }) => of([operand]),
  comprehension: ({ element, key, clauses }) =>
    of([
      ...clauses.flatMap((clause) => [
        ...patternExpressions(clause.target),
        clause.iterable,
        ...clause.conditions,
      ]),
      key,
      element,
    ]),
  unsupported: ({ operands }) => of(operands),
};

type StatementChildren = {
  readonly [K in Statement["kind"]]: (statement: Extract<Statement, { kind: K }>) => Children;
};
const statementChildren: StatementChildren = {
  assign: ({ target, value }) => of([...patternExpressions(target), value]),
  expression: ({ expression }) => of([expression]),
  return: ({ value }) => of([value]),
  if: ({ test, then, otherwise }) => of([test], [...then, ...otherwise]),
  "for-each": ({ target, iterable, body }) => of([...patternExpressions(target), iterable], body),
  loop: ({ initial, test, update, body }) => of([test, update], [...initial, ...body]),
  function: (statement) => functionChildren(statement.function),
  class: (statement) => classChildren(statement.class),
  block: ({ body }) => of([], body),
  try: (statement) =>
    of(
      [],
      [...statement.body, ...statement.handlers.flatMap((handler) => handler.body), ...statement.finally],
    ),
  with: ({ items, body }) =>
    of(
      items.flatMap((item) => [item.value, ...(item.target ? patternExpressions(item.target) : [])]),
      body,
    ),
  throw: ({ value }) => of([value]),
  jump: () => leaf,
  labelled: ({ body }) => of([], body),
  switch: ({ subject, clauses }) =>
    of(
      [subject, ...clauses.map((clause) => clause.test)],
      clauses.flatMap((clause) => clause.body),
    ),
  import: () => leaf,
  unsupported: ({ expressions, body }) => of(expressions, body),
  nothing: () => leaf,
};

/** The direct children of an expression. */
export function childrenOf(expression: Expression): Children {
  return (expressionChildren[expression.kind] as (expression: Expression) => Children)(expression);
}

/** The direct children of a statement. */
export function childrenOfStatement(statement: Statement): Children {
  return (statementChildren[statement.kind] as (statement: Statement) => Children)(statement);
}

/** Decorators, default values and the body of a function. */
export function functionChildren(fn: FunctionIr): Children {
  const defaults = fn.parameters.flatMap((parameter) => [
    parameter.default,
    ...patternExpressions(parameter.target),
  ]);
  const ofParameters = fn.parameters.flatMap((parameter) => parameter.decorators ?? []);
  return of([...fn.decorators, ...ofParameters, ...defaults], fn.body());
}

function classChildren(declaration: ClassIr): Children {
  const inside = membersOf(declaration).map((member) =>
    member.kind === "method"
      ? functionChildren(member.function)
      : of([...(member.decorators ?? []), member.value]),
  );
  return {
    expressions: [
      ...declaration.bases,
      ...declaration.decorators,
      ...inside.flatMap((children) => children.expressions),
    ],
    statements: [...inside.flatMap((children) => children.statements), ...declaration.statements()],
  };
}

/** The expressions inside a pattern: defaults, computed keys, and the objects that are written to. */
function patternExpressions(pattern: Pattern): readonly Expression[] {
  const own = "default" in pattern && pattern.default ? [pattern.default] : [];
  switch (pattern.kind) {
    case "binding":
      return own;
    case "member":
      return [pattern.object];
    case "index":
      return [pattern.object, pattern.key];
    case "object": {
      const rest = pattern.rest ? patternExpressions(pattern.rest) : [];
      return [
        ...own,
        ...pattern.entries.flatMap((entry) => [entry.key, ...patternExpressions(entry.target)]),
        ...rest,
      ];
    }
    case "array":
      return [
        ...own,
        ...pattern.elements.flatMap((element) => (element ? patternExpressions(element.target) : [])),
      ];
  }
}

/** The bindings that a pattern sets, in order. */
export function patternBindings(pattern: Pattern): readonly Binding[] {
  switch (pattern.kind) {
    case "binding":
      return [pattern.binding];
    case "member":
    case "index":
      return [];
    case "object": {
      const rest = pattern.rest ? patternBindings(pattern.rest) : [];
      return [...pattern.entries.flatMap((entry) => patternBindings(entry.target)), ...rest];
    }
    case "array":
      return pattern.elements.flatMap((element) => (element ? patternBindings(element.target) : []));
  }
}

/** Visits every expression below (and including) the given children, depth first. Return false to not go deeper. */
export function visitExpressions(
  children: Children,
  visit: (expression: Expression) => boolean | undefined,
): void {
  for (const expression of children.expressions) {
    if (visit(expression) !== false) visitExpressions(childrenOf(expression), visit);
  }
  for (const statement of children.statements) visitExpressions(childrenOfStatement(statement), visit);
}

/** Every statement below the given ones, depth first, bodies of functions included. */
export function visitStatements(
  statements: readonly Statement[],
  visit: (statement: Statement) => boolean | undefined,
): void {
  for (const statement of statements) {
    if (visit(statement) !== false) visitStatements(childrenOfStatement(statement).statements, visit);
  }
}
