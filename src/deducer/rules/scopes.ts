import type { Report } from "#diagnostics";
import { wrongScope } from "../diagnostics.ts";
import {
  type Children,
  type ClassIr,
  childrenOf,
  childrenOfStatement,
  type Expression,
  type FunctionIr,
  functionChildren,
  type ModuleIr,
  membersOf,
  type Place,
  type Statement,
  spanOf,
} from "../ir/index.ts";
import { isInfraCall } from "../local-graph/infra-closure.ts";
import { scopeName } from "../local-graph/scope-name.ts";

/**
 * Infra calls are possible at module level and in plain functions that are called by name (document 004, restriction 5).
 * Those that a handler reaches are reported already, as such.
 */
export function checkScopes(modules: Iterable<ModuleIr>, report: Report): void {
  const reported = new Set(
    report.diagnostics.flatMap(({ code, at }) => (code === "PLT1006" && at ? [JSON.stringify(at)] : [])),
  );
  const refuse = (at: Place, where: string): void => {
    if (!reported.has(JSON.stringify(spanOf(at)))) report.add(wrongScope(at, where));
  };
  for (const module of modules)
    if (!module.inert) check({ expressions: [], statements: module.body }, undefined, refuse);
}

type Refuse = (at: Place, where: string) => void;

function check(children: Children, where: string | undefined, refuse: Refuse): void {
  for (const expression of children.expressions) checkExpression(expression, where, refuse);
  for (const statement of children.statements) checkStatement(statement, where, refuse);
}

function checkExpression(expression: Expression, where: string | undefined, refuse: Refuse): void {
  if (where !== undefined && expression.kind === "call" && isInfraCall(expression))
    refuse(expression.at, where);
  if (expression.kind === "function") checkFunction(expression.function, where, refuse);
  else if (expression.kind === "class") checkClass(expression.class, refuse);
  else check(childrenOf(expression), expression.kind === "comprehension" ? "a comprehension" : where, refuse);
}

function checkStatement(statement: Statement, where: string | undefined, refuse: Refuse): void {
  if (statement.kind === "function") checkFunction(statement.function, where, refuse);
  else if (statement.kind === "class") checkClass(statement.class, refuse);
  else check(childrenOfStatement(statement), where, refuse);
}

function checkFunction(fn: FunctionIr, where: string | undefined, refuse: Refuse): void {
  for (const decorator of fn.decorators) checkExpression(decorator, "a decorator", refuse);
  check({ expressions: [], statements: functionChildren(fn).statements }, where ?? scopeName(fn), refuse);
}

function checkClass(declaration: ClassIr, refuse: Refuse): void {
  for (const member of membersOf(declaration)) {
    if (member.kind === "method") {
      const { function: method } = member;
      check(functionChildren(method), scopeName(method), refuse);
    } else if (member.value) checkExpression(member.value, `the class \`${declaration.name}\``, refuse);
  }
  check(
    { expressions: declaration.decorators, statements: declaration.statements() },
    `the class \`${declaration.name}\``,
    refuse,
  );
}
