/** Lowers the statements that hold other statements. */
import type { Expression, Place, Statement } from "../ir/index.ts";
import { type Context, placeBetween, placeOf } from "./context.ts";
import type { AnyNode } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type {
  CaseNode,
  ExceptNode,
  ForNode,
  IfNode,
  MatchNode,
  ParseNode,
  SuiteNode,
  TryNode,
  WhileNode,
  WithNode,
} from "./parse-nodes.ts";

/** `if`, with `elif` as an `if` in the other branch. */
export function lowerBranch(node: IfNode, context: Context): readonly Statement[] {
  const { testExpr, ifSuite, elseSuite } = node.d;
  return [
    {
      kind: "if",
      test: context.lower.expression(testExpr, context),
      then: suite(ifSuite, context),
      otherwise:
        elseSuite?.nodeType === nodeType.if
          ? context.lower.statements([elseSuite], context)
          : suite(elseSuite, context),
      at: placeOf(node, context),
    },
  ];
}

/** `for`, also `async for`. */
export function lowerFor(node: ForNode, context: Context): readonly Statement[] {
  const { targetExpr, iterableExpr, forSuite, elseSuite } = node.d;
  const loop: Statement = {
    kind: "for-each",
    declares: false,
    target: context.lower.pattern(targetExpr, context),
    iterable: context.lower.expression(iterableExpr, context),
    body: suite(forSuite, context),
    at: placeOf(node, context),
    bodyAt: bodyPlace(forSuite, context),
  };
  return [loop, ...loopElse(elseSuite, context)];
}

/** `while`. */
export function lowerWhile(node: WhileNode, context: Context): readonly Statement[] {
  const { testExpr, whileSuite, elseSuite } = node.d;
  const loop: Statement = {
    kind: "loop",
    flavour: "while",
    initial: [],
    test: context.lower.expression(testExpr, context),
    body: suite(whileSuite, context),
    at: placeOf(node, context),
    bodyAt: bodyPlace(whileSuite, context),
  };
  return [loop, ...loopElse(elseSuite, context)];
}

/** `with`, also `async with`. */
export function lowerWith(node: WithNode, context: Context): readonly Statement[] {
  const items = node.d.withItems.map(({ d }) => ({
    value: context.lower.expression(d.expr, context),
    ...(d.target && { target: context.lower.pattern(d.target, context) }),
  }));
  return [{ kind: "with", items, body: suite(node.d.suite, context), at: placeOf(node, context) }];
}

/** `try`; its `else` runs after the body. */
export function lowerTry(node: TryNode, context: Context): readonly Statement[] {
  const { trySuite, exceptClauses, elseSuite, finallySuite } = node.d;
  return [
    {
      kind: "try",
      body: [...suite(trySuite, context), ...suite(elseSuite, context)],
      handlers: exceptClauses.map((clause) => lowerExcept(clause, context)),
      finally: suite(finallySuite, context),
      at: placeOf(node, context),
    },
  ];
}

/** `match` has no form of its own: what it evaluates and all its suites are kept. */
export function lowerMatch(node: MatchNode, context: Context): readonly Statement[] {
  const evaluated = [node.d.expr, ...node.d.cases.flatMap((each) => caseExpressions(each, context))];
  return [
    {
      kind: "unsupported",
      what: "`match`",
      expressions: evaluated.map((expression) => context.lower.expression(expression, context)),
      body: node.d.cases.flatMap((each) => suite(each.d.suite, context)),
      at: placeOf(node, context),
    },
  ];
}

/** From the first statement of a suite to its last. */
export function bodyPlace(node: SuiteNode, context: Context): Place {
  const first = node.d.statements[0];
  const last = node.d.statements.at(-1);
  return first && last ? placeBetween([first, last], context) : placeOf(node, context);
}

function suite(node: SuiteNode | undefined, context: Context): readonly Statement[] {
  return node ? context.lower.statements(node.d.statements, context) : [];
}

/** It runs unless the loop was left by `break`, which nobody follows. */
function loopElse(node: SuiteNode | undefined, context: Context): readonly Statement[] {
  if (!node) return [];
  const body = suite(node, context);
  return [
    { kind: "unsupported", what: "`else` after a loop", expressions: [], body, at: bodyPlace(node, context) },
  ];
}

function lowerExcept({ d }: ExceptNode, context: Context): (Statement & { kind: "try" })["handlers"][number] {
  const symbol = d.name && context.scope.find(d.name.d.value);
  const type: readonly Statement[] = d.typeExpr ? [evaluated(d.typeExpr, context)] : [];
  return {
    ...(symbol && { binding: context.lower.resolver.binding(symbol) }),
    body: [...type, ...suite(d.exceptSuite, context)],
  };
}

/** The exceptions that a clause names are referenced, so they stay visible. */
function evaluated(node: ParseNode, context: Context): Statement {
  const expression: Expression = context.lower.expression(node, context);
  return { kind: "expression", expression, at: expression.at };
}

/** The guard, and the values and classes that the pattern compares with. */
function caseExpressions({ d }: CaseNode, { lower }: Context): readonly ParseNode[] {
  const found: ParseNode[] = d.guardExpr ? [d.guardExpr] : [];
  const pending: (AnyNode | undefined)[] = [d.pattern];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const known = node as ParseNode;
    if (known.nodeType === nodeType.patternValue) found.push(known.d.expr);
    else {
      if (known.nodeType === nodeType.patternClass) found.push(known.d.className);
      for (const child of lower.project.pyright.getChildNodes(node).filter(isNode)) pending.push(child);
    }
  }
  return found;
}

function isNode<T>(child: T | undefined): child is T {
  return child !== undefined;
}
