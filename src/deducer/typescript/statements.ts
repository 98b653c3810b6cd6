import ts from "typescript";
import type { Statement } from "../ir/index.ts";
import { lowerEnum } from "./enums.ts";
import { lowerExport, lowerImport, lowerImportEquals } from "./imports.ts";
import { branch, lowerDeclarations, lowerFor, lowerForEach, lowerWhile } from "./loops.ts";
import { type Lowering, type Rule, when } from "./lowering.ts";
import { hasModifier } from "./modifiers.ts";
import { unwrapped } from "./wrappers.ts";

type Statements = readonly Statement[];

/** Lowers statements in order; one of TypeScript's may be several of the IR's. */
export function lowerStatements(lowering: Lowering, nodes: readonly ts.Statement[]): Statements {
  return nodes.flatMap((node) => lowerStatement(lowering, node));
}

function one<Node extends ts.Node>(
  guard: (node: ts.Node) => node is Node,
  lower: (lowering: Lowering, node: Node) => Statement,
): Rule<Statements> {
  return when(guard, (lowering, node) => [lower(lowering, node)]);
}

/** In the order of their frequency. */
const rules: readonly Rule<Statements>[] = [
  when(isAmbient, nothing),
  when(ts.isVariableStatement, (lowering, node) => lowerDeclarations(lowering, node.declarationList, node)),
  one(ts.isExpressionStatement, lowerExpressionStatement),
  one(ts.isReturnStatement, (lowering, node) => ({
    kind: "return",
    ...optionalValue(lowering, node.expression),
    ...placed(lowering, node),
  })),
  one(ts.isIfStatement, lowerIf),
  when(ts.isFunctionDeclaration, lowerFunctionDeclaration),
  one(ts.isClassDeclaration, (lowering, node) => ({
    kind: "class",
    binding: lowering.bindings.of(node),
    class: lowering.classOf(node),
    ...placed(lowering, node),
  })),
  one(ts.isImportDeclaration, lowerImport),
  one(ts.isExportDeclaration, lowerExport),
  one(ts.isImportEqualsDeclaration, lowerImportEquals),
  one(ts.isExportAssignment, lowerExportAssignment),
  one(isForEach, lowerForEach),
  one(ts.isForStatement, lowerFor),
  one(isWhile, lowerWhile),
  one(ts.isBlock, (lowering, node) => ({
    kind: "block",
    body: lowering.statements(node.statements),
    ...placed(lowering, node),
  })),
  one(ts.isTryStatement, lowerTry),
  one(ts.isThrowStatement, (lowering, node) => ({
    kind: "throw",
    ...optionalValue(lowering, node.expression),
    ...placed(lowering, node),
  })),
  one(ts.isBreakOrContinueStatement, (lowering, node) => ({
    kind: "jump",
    flavour: ts.isBreakStatement(node) ? "break" : "continue",
    ...(node.label && { label: node.label.text }),
    ...placed(lowering, node),
  })),
  one(ts.isLabeledStatement, lowerLabelled),
  one(ts.isSwitchStatement, lowerSwitch),
  one(ts.isEnumDeclaration, lowerEnum),
  when(ts.isModuleDeclaration, lowerNamespace),
  one(ts.isWithStatement, (lowering, node) => ({
    kind: "unsupported",
    what: "a `with` statement",
    expressions: [lowering.expression(node.expression)],
    body: branch(lowering, node.statement),
    ...placed(lowering, node),
  })),
];

/** What is left declares types, or is empty. */
function lowerStatement(lowering: Lowering, node: ts.Statement): Statements {
  for (const rule of rules) {
    const lowered = rule(lowering, node);
    if (lowered) return lowered;
  }
  return nothing(lowering, node);
}

function placed(lowering: Lowering, node: ts.Node): Pick<Statement, "at"> {
  return { at: lowering.places.of(node) };
}

function nothing(lowering: Lowering, node: ts.Node): Statements {
  return [{ kind: "nothing", at: lowering.places.of(node) }];
}

function optionalValue(lowering: Lowering, node: ts.Expression | undefined) {
  return node ? { value: lowering.expression(node) } : {};
}

function isAmbient(node: ts.Node): node is ts.Node {
  return hasModifier(node, ts.SyntaxKind.DeclareKeyword);
}

function isForEach(node: ts.Node): node is ts.ForOfStatement | ts.ForInStatement {
  return ts.isForOfStatement(node) || ts.isForInStatement(node);
}

function isWhile(node: ts.Node): node is ts.WhileStatement | ts.DoStatement {
  return ts.isWhileStatement(node) || ts.isDoStatement(node);
}

/** A plain assignment is a statement of its own; with an operator it stays an expression. */
function lowerExpressionStatement(lowering: Lowering, node: ts.ExpressionStatement): Statement {
  const { at } = placed(lowering, node);
  const inner = unwrapped(node.expression);
  if (!ts.isBinaryExpression(inner) || inner.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    return { kind: "expression", expression: lowering.expression(inner), at };
  const target = lowering.assigned(inner.left);
  return { kind: "assign", target, value: lowering.expression(inner.right), declares: false, at };
}

function lowerIf(lowering: Lowering, node: ts.IfStatement): Statement {
  return {
    kind: "if",
    test: lowering.expression(node.expression),
    then: branch(lowering, node.thenStatement),
    otherwise: node.elseStatement ? branch(lowering, node.elseStatement) : [],
    ...placed(lowering, node),
  };
}

/** Of overloads only the one with a body is a statement. */
function lowerFunctionDeclaration(lowering: Lowering, node: ts.FunctionDeclaration): Statements {
  if (!node.body) return nothing(lowering, node);
  const binding = lowering.bindings.of(node);
  return [{ kind: "function", binding, function: lowering.functionOf(node), ...placed(lowering, node) }];
}

function lowerExportAssignment(lowering: Lowering, node: ts.ExportAssignment): Statement {
  const binding = lowering.bindings.of(node);
  return {
    kind: "assign",
    target: { kind: "binding", binding, at: binding.at },
    value: lowering.expression(node.expression),
    declares: true,
    ...placed(lowering, node),
  };
}

function lowerTry(lowering: Lowering, node: ts.TryStatement): Statement {
  return {
    kind: "try",
    body: lowering.statements(node.tryBlock.statements),
    handlers: node.catchClause ? [lowerCatch(lowering, node.catchClause)] : [],
    finally: node.finallyBlock ? lowering.statements(node.finallyBlock.statements) : [],
    ...placed(lowering, node),
  };
}

type Handler = Extract<Statement, { kind: "try" }>["handlers"][number];

/** A destructured exception is bound as a whole and taken apart by the first statement. */
function lowerCatch(lowering: Lowering, { variableDeclaration: variable, block }: ts.CatchClause): Handler {
  const body = lowering.statements(block.statements);
  if (!variable) return { body };
  const binding = lowering.bindings.of(variable);
  if (ts.isIdentifier(variable.name)) return { binding, body };
  const { at } = placed(lowering, variable);
  const taken: Statement = {
    kind: "assign",
    target: lowering.declared(variable.name),
    value: { kind: "reference", name: binding.name, binding, at },
    declares: true,
    at,
  };
  return { binding, body: [taken, ...body] };
}

function lowerSwitch(lowering: Lowering, node: ts.SwitchStatement): Statement {
  return {
    kind: "switch",
    subject: lowering.expression(node.expression),
    clauses: node.caseBlock.clauses.map((clause) => ({
      ...(ts.isCaseClause(clause) && { test: lowering.expression(clause.expression) }),
      body: lowering.statements(clause.statements),
    })),
    ...placed(lowering, node),
  };
}

function lowerLabelled(lowering: Lowering, node: ts.LabeledStatement): Statement {
  const label = node.label.text;
  const body = lowering
    .statements([node.statement])
    .map((inner) => (inner.kind === "for-each" || inner.kind === "loop" ? { ...inner, label } : inner));
  return { kind: "labelled", label, body, ...placed(lowering, node) };
}

/** What stands in a namespace runs once, in its turn, like what stands around it. */
function lowerNamespace(lowering: Lowering, { body }: ts.ModuleDeclaration): Statements {
  if (!body) return [];
  if (ts.isModuleBlock(body)) return lowering.statements(body.statements);
  return ts.isModuleDeclaration(body) ? lowerNamespace(lowering, body) : [];
}
