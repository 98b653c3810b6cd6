import type { Language } from "#arch-ref";
import type { Fix, Report } from "#diagnostics";
import { wrongScope } from "../diagnostics.ts";
import type { Scope } from "../evaluate/value.ts";
import {
  type Call,
  type Children,
  type ClassIr,
  childrenOf,
  childrenOfStatement,
  decorations,
  type Expression,
  type FunctionIr,
  functionChildren,
  membersOf,
  type Place,
  type Statement,
  spanOf,
} from "../ir/index.ts";
import { callChain } from "../local-graph/call-chain.ts";
import { isInfraCall } from "../local-graph/infra-closure.ts";
import { extendsSdk } from "../local-graph/resource-class.ts";
import { scopeName } from "../local-graph/scope-name.ts";
import type { Session } from "../local-graph/session.ts";
import { definitionInstead } from "../repairs/definition.ts";
import { loopInstead } from "../repairs/loop.ts";
import { withRepair } from "../repairs/repair.ts";
import { mayHoldInfra } from "./infra-words.ts";

/**
 * Infra calls are possible at module level and in plain functions that are called by name (document 004, restriction 5).
 * Those that a handler reaches are reported already, as such.
 */
export function checkScopes(session: Session, report: Report): void {
  const reported = new Set(
    report.diagnostics.flatMap(({ code, at }) => (code === "PLT1006" && at ? [JSON.stringify(at)] : [])),
  );
  const refuse = (at: Place, where: string, { fix, within }: Around): void => {
    if (reported.has(JSON.stringify(spanOf(at)))) return;
    const chain = within ? callChain(within, session.effects) : [];
    report.add(withRepair(wrongScope(at, where, chain), fix));
  };
  const { globals, overlooked } = session;
  const isInfra = (call: Call) => overlooked.isInfraCall(call.at) || isInfraCall(call, globals);
  const around = { language: session.program.syntax.language, globals, isInfra, refuse };
  for (const module of session.executed)
    if (!module.inert) check({ expressions: [], statements: mayHoldInfra(module) }, around);
}

/** What lies around a place. */
interface Around {
  readonly language: Language;
  readonly globals: Scope;
  readonly isInfra: (call: Call) => boolean;
  readonly refuse: (at: Place, where: string, around: Around) => void;
  /** Why infra calls are not possible there. */
  readonly where?: string;
  /** The repair of the statement that holds it. */
  readonly fix?: Fix | undefined;
  /** The plain function that holds it. */
  readonly within?: FunctionIr;
}

function check(children: Children, around: Around): void {
  for (const expression of children.expressions) checkExpression(expression, around);
  for (const statement of children.statements) checkStatement(statement, around);
}

function checkExpression(expression: Expression, around: Around): void {
  const { where } = around;
  if (where !== undefined && expression.kind === "call" && around.isInfra(expression))
    around.refuse(expression.at, where, around);
  if (expression.kind === "function") checkFunction(expression.function, around);
  else if (expression.kind === "class") checkClass(expression.class, around);
  else
    check(
      childrenOf(expression),
      expression.kind === "comprehension" ? { ...around, where: "a comprehension" } : around,
    );
}

function checkStatement(statement: Statement, outer: Around): void {
  const fix = repairOf(statement, outer.language);
  const around = fix ? { ...outer, fix } : outer;
  if (statement.kind === "function") checkFunction(statement.function, around);
  else if (statement.kind === "class") checkClass(statement.class, around);
  else check(childrenOfStatement(statement), around);
}

function repairOf(statement: Statement, language: Language): Fix | undefined {
  return loopInstead(statement, language) ?? definitionInstead(statement);
}

function checkFunction(fn: FunctionIr, around: Around): void {
  for (const decorator of fn.decorators) checkExpression(decorator, { ...around, where: "a decorator" });
  const where = around.where ?? scopeName(fn);
  const { fix: _outer, ...inside } = around;
  check(
    { expressions: [], statements: functionChildren(fn).statements },
    where === undefined ? { ...inside, within: fn } : { ...around, where },
  );
}

function checkMember(
  fn: FunctionIr,
  { around, isResource }: { readonly around: Around; readonly isResource: boolean },
): void {
  const isOpen = isResource && !fn.static && (fn.flavour === "method" || fn.flavour === "constructor");
  const where = isOpen ? around.where : scopeName(fn);
  const inside = isOpen ? { ...around, within: fn } : around;
  check(functionChildren(fn), where === undefined ? inside : { ...around, where });
}

function checkClass(declaration: ClassIr, { fix: _outer, ...around }: Around): void {
  const inClass = { ...around, where: `the class \`${declaration.name}\`` };
  // A class of resources may make infra calls where it is one: when it is made, and in methods that are called then.
  const isResource = around.language === "typescript" && extendsSdk(declaration, around.globals);
  for (const member of membersOf(declaration)) {
    if (member.kind === "method") checkMember(member.function, { around, isResource });
    else if (member.value) checkExpression(member.value, inClass);
  }
  const decorators = decorations(declaration).map(({ decorator }) => decorator);
  check({ expressions: decorators, statements: declaration.statements() }, inClass);
}
