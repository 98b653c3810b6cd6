import ts from "typescript";
import type { Expression, Pattern, Statement } from "../ir/index.ts";
import { environmentReads } from "./environment.ts";
import type { Lowering } from "./lowering.ts";

/** `for (x of xs)` and `for (k in o)`. */
export function lowerForEach(lowering: Lowering, node: ts.ForOfStatement | ts.ForInStatement): Statement {
  return {
    kind: "for-each",
    target: targetOf(lowering, node.initializer),
    iterable: lowering.expression(node.expression),
    ...(ts.isForInStatement(node) && { keys: true }),
    declares: ts.isVariableDeclarationList(node.initializer),
    body: branch(lowering, node.statement),
    at: lowering.places.of(node),
    bodyAt: lowering.places.of(node.statement),
  };
}

/** `while` and `do`. */
export function lowerWhile(lowering: Lowering, node: ts.WhileStatement | ts.DoStatement): Statement {
  return {
    kind: "loop",
    flavour: ts.isDoStatement(node) ? "do" : "while",
    initial: [],
    test: lowering.expression(node.expression),
    body: branch(lowering, node.statement),
    at: lowering.places.of(node),
    bodyAt: lowering.places.of(node.statement),
  };
}

/** `for (a; b; c)`. */
export function lowerFor(lowering: Lowering, node: ts.ForStatement): Statement {
  const { initializer, condition, incrementor } = node;
  return {
    kind: "loop",
    flavour: "for",
    initial: initializer ? initialOf(lowering, initializer) : [],
    ...(condition && { test: lowering.expression(condition) }),
    ...(incrementor && { update: lowering.expression(incrementor) }),
    body: branch(lowering, node.statement),
    at: lowering.places.of(node),
    bodyAt: lowering.places.of(node.statement),
  };
}

/** The statements of a branch, with or without braces. */
export function branch(lowering: Lowering, node: ts.Statement): readonly Statement[] {
  return lowering.statements(ts.isBlock(node) ? node.statements : [node]);
}

/** One assignment for each declarator; all have the place of the whole statement. */
export function lowerDeclarations(
  lowering: Lowering,
  list: ts.VariableDeclarationList,
  whole: ts.Node,
): readonly Statement[] {
  const at = lowering.places.of(whole);
  return list.declarations.flatMap((declaration) => {
    const assignments = environmentReads(lowering, declaration) ?? [assignmentOf(lowering, declaration)];
    const disposes = (list.flags & ts.NodeFlags.Using) !== 0;
    return assignments.map(({ target, value }) => ({
      kind: "assign",
      target,
      ...(value && { value: disposes ? disposed(value) : value }),
      declares: true,
      at,
    }));
  });
}

/** A resource of `using` is disposed of at the end: like what is awaited, its own methods run. */
function disposed(operand: Expression): Expression {
  return { kind: "await", flavour: "await", operand, at: operand.at };
}

function assignmentOf(lowering: Lowering, { name, initializer }: ts.VariableDeclaration) {
  return {
    target: lowering.declared(name),
    ...(initializer && { value: lowering.expression(initializer) }),
  };
}

function targetOf(lowering: Lowering, initializer: ts.ForInitializer): Pattern {
  if (!ts.isVariableDeclarationList(initializer)) return lowering.assigned(initializer);
  const [declaration] = initializer.declarations;
  if (!declaration) throw new Error("a loop declares no variable");
  return lowering.declared(declaration.name);
}

function initialOf(lowering: Lowering, initializer: ts.ForInitializer): readonly Statement[] {
  if (ts.isVariableDeclarationList(initializer)) return lowerDeclarations(lowering, initializer, initializer);
  const at = lowering.places.of(initializer);
  return [{ kind: "expression", expression: lowering.expression(initializer), at }];
}
