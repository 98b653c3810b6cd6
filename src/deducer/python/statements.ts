/** Lowers statements; imports and declarations have files of their own. */
import type { Statement } from "../ir/index.ts";
import { lowerBranch, lowerFor, lowerMatch, lowerTry, lowerWhile, lowerWith } from "./compound-statements.ts";
import { type Context, placeOf } from "./context.ts";
import { isOverload } from "./declarations.ts";
import { lowerImport, lowerImportFrom } from "./imports.ts";
import { nodeType } from "./node-types.ts";
import type {
  AssertNode,
  AssignmentNode,
  AugmentedAssignmentNode,
  ClassNode,
  DelNode,
  FunctionNode,
  ParseNode,
  RaiseNode,
  StatementListNode,
  StatementNode,
} from "./parse-nodes.ts";

type Lowerings = {
  readonly [Type in StatementNode["nodeType"]]: (
    node: Extract<StatementNode, { nodeType: Type }>,
    context: Context,
  ) => readonly Statement[];
};

const lowerings: Lowerings = {
  [nodeType.statementList]: lowerList,
  [nodeType.assignment]: lowerAssignment,
  [nodeType.augmentedAssignment]: lowerAugmented,
  [nodeType.import]: lowerImport,
  [nodeType.importFrom]: lowerImportFrom,
  [nodeType.function]: lowerFunctionStatement,
  [nodeType.class]: lowerClassStatement,
  [nodeType.if]: lowerBranch,
  [nodeType.for]: lowerFor,
  [nodeType.while]: lowerWhile,
  [nodeType.with]: lowerWith,
  [nodeType.try]: lowerTry,
  [nodeType.match]: lowerMatch,
  [nodeType.raise]: lowerRaise,
  [nodeType.assert]: lowerAssert,
  [nodeType.del]: lowerDel,
  [nodeType.return]: (node, context) => [
    {
      kind: "return",
      ...(node.d.expr && { value: context.lower.expression(node.d.expr, context) }),
      at: placeOf(node, context),
    },
  ],
  [nodeType.break]: (node, context) => [{ kind: "jump", flavour: "break", at: placeOf(node, context) }],
  [nodeType.continue]: (node, context) => [{ kind: "jump", flavour: "continue", at: placeOf(node, context) }],
  [nodeType.pass]: nothing,
  [nodeType.global]: nothing,
  [nodeType.nonlocal]: nothing,
  [nodeType.typeAlias]: nothing,
};

/** Lowers the statements of a suite or a module, in order. */
export function lowerStatements(nodes: readonly ParseNode[], context: Context): readonly Statement[] {
  return nodes.flatMap((node) => lowerStatement(node, context));
}

function lowerStatement(node: ParseNode, context: Context): readonly Statement[] {
  const lower = lowerings[node.nodeType as keyof Lowerings] as
    | ((node: ParseNode, context: Context) => readonly Statement[])
    | undefined;
  if (lower) return lower(node, context);
  if (doesNothing(node)) return nothing(node, context);
  return [
    { kind: "expression", expression: context.lower.expression(node, context), at: placeOf(node, context) },
  ];
}

function nothing(node: ParseNode, context: Context): readonly Statement[] {
  return [{ kind: "nothing", at: placeOf(node, context) }];
}

/** Docstrings, `...` and annotations without a value. */
function doesNothing(node: ParseNode): boolean {
  if (node.nodeType === nodeType.stringList) {
    return node.d.strings.every((string) => string.nodeType === nodeType.string);
  }
  return node.nodeType === nodeType.ellipsis || node.nodeType === nodeType.typeAnnotation;
}

/** Statements between semicolons; each keeps the semicolon that follows it. */
function lowerList(node: StatementListNode, context: Context): readonly Statement[] {
  return node.d.statements.flatMap((part) =>
    lowerStatement(part, context).map((statement) => ({ ...statement, at: withSemicolon(statement.at) })),
  );
}

function withSemicolon(at: Statement["at"]): Statement["at"] {
  const between = /^[ \t]*;/.exec(at.source.text.slice(at.end, at.end + 80));
  return between ? { ...at, end: at.end + between[0].length } : at;
}

/** `a = b = value` is two assignments of one value, from left to right. */
function lowerAssignment(node: AssignmentNode, context: Context): readonly Statement[] {
  const at = placeOf(node, context);
  const { targets, right } = unchained(node);
  const value = context.lower.expression(right, context);
  return targets.map((target) => ({
    kind: "assign",
    target: context.lower.pattern(target, context),
    value,
    declares: false,
    at,
  }));
}

/** pyright nests `a = b = value` with the last target outermost. */
export function unchained(node: AssignmentNode): {
  readonly targets: readonly ParseNode[];
  readonly right: ParseNode;
} {
  const { leftExpr, rightExpr } = node.d;
  if (rightExpr.nodeType !== nodeType.assignment) return { targets: [leftExpr], right: rightExpr };
  const { targets, right } = unchained(rightExpr);
  return { targets: [...targets, leftExpr], right };
}

function lowerAugmented(node: AugmentedAssignmentNode, context: Context): readonly Statement[] {
  const at = placeOf(node, context);
  const operator = context.lower.project.pyright.operator(node.d.operator).replace(/=$/, "");
  const target = context.lower.pattern(node.d.leftExpr, context);
  const value = context.lower.expression(node.d.rightExpr, context);
  return [{ kind: "expression", expression: { kind: "assign", target, operator, value, at }, at }];
}

function lowerFunctionStatement(node: FunctionNode, context: Context): readonly Statement[] {
  const at = placeOf(node, context);
  const declared = context.scope.find(node.d.name.d.value);
  if (!declared || isOverload(node, context)) return [{ kind: "nothing", at }];
  const binding = context.lower.resolver.binding(declared);
  return [{ kind: "function", binding, function: context.lower.function(node, context), at }];
}

function lowerClassStatement(node: ClassNode, context: Context): readonly Statement[] {
  const at = placeOf(node, context);
  const declared = context.scope.find(node.d.name.d.value);
  if (!declared) return [{ kind: "nothing", at }];
  const binding = context.lower.resolver.binding(declared);
  return [{ kind: "class", binding, class: context.lower.class(node, context), at }];
}

function lowerRaise(node: RaiseNode, context: Context): readonly Statement[] {
  const at = placeOf(node, context);
  const cause = node.d.fromExpr && context.lower.expression(node.d.fromExpr, context);
  const value = node.d.expr && context.lower.expression(node.d.expr, context);
  return [
    ...(cause ? [{ kind: "expression", expression: cause, at } as const] : []),
    { kind: "throw", ...(value && { value }), at },
  ];
}

function lowerAssert(node: AssertNode, context: Context): readonly Statement[] {
  const parts = [node.d.testExpr, node.d.exceptionExpr].filter((part) => part !== undefined);
  const expressions = parts.map((part) => context.lower.expression(part, context));
  return [{ kind: "unsupported", what: "`assert`", expressions, body: [], at: placeOf(node, context) }];
}

function lowerDel(node: DelNode, context: Context): readonly Statement[] {
  const expressions = node.d.targets.map((target) => context.lower.expression(target, context));
  return [
    {
      kind: "unsupported",
      what: "`del`",
      expressions,
      removes: expressions,
      body: [],
      at: placeOf(node, context),
    },
  ];
}
