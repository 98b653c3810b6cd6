import type { Edit } from "#arch-ref";
import { kindNamed, kindOfClass, type Parameter } from "#kinds";
import {
  type Argument,
  type Call,
  childrenOfStatement,
  type Expression,
  type ModuleIr,
  type Statement,
  textOf,
  visitExpressions,
  visitStatements,
} from "../ir/index.ts";
import { override, replaceAt } from "./edits.ts";
import { isPureConstruction } from "./purity.ts";
import { isQuietCall } from "./quiet-calls.ts";
import type { SliceInput } from "./slice-input.ts";

/** The edits that every slice of a module has. */
export interface CompileTimeEdits {
  /** Marks of pure constructions, and what clients do not need taken out of constructors: they hold inside moved expressions too. */
  readonly marks: readonly Edit[];
  /** Statements that only compile time needs, removed; the call is all that each is. */
  readonly removals: readonly { readonly call: Call; readonly edit: Edit }[];
  /** The marks and the removals. */
  readonly all: readonly Edit[];
}

/** Finds the edits that a module has whatever the handler. */
export function compileTimeEdits({ body }: ModuleIr, input: SliceInput): CompileTimeEdits {
  const removals: CompileTimeEdits["removals"][number][] = [];
  const remove = (statements: readonly Statement[]) =>
    visitStatements(statements, (statement) => {
      const call = compileTimeCall(statement, input);
      if (call) removals.push({ call, edit: replaceAt(statement.at, input.syntax.nothing) });
      return call === undefined;
    });
  remove(body);
  const marks: Edit[] = [...quietCalls(body, input)];
  // A mark in front of `new Shop().open()` would be one of the whole.
  const leading = new Set<Expression>();
  visitExpressions({ expressions: [], statements: body }, (expression) => {
    if (expression.kind === "function") remove(expression.function.body());
    if (expression.kind === "member" || expression.kind === "index") leading.add(expression.object);
    if (expression.kind !== "call") return true;
    const { start } = expression.at;
    if (input.syntax.pure !== "" && !leading.has(expression) && isPureConstruction(expression, input))
      marks.push({ start, end: start, text: input.syntax.pure });
    marks.push(...clientArguments(expression, input));
    return true;
  });
  const outermost = marks.filter(
    (mark) => !marks.some((other) => other !== mark && other.start < mark.start && mark.end <= other.end),
  );
  const removed = removals.map(({ edit }) => edit);
  const kept = removals.length > 0 ? body.flatMap((statement) => importAgain(statement, input)) : [];
  const always = override(outermost, kept);
  return { marks: always, removals, all: override(always, removed) };
}

/** Calls that module code makes for their results alone, marked: a bundle needs none whose result it does not use. */
function quietCalls(body: readonly Statement[], input: SliceInput): readonly Edit[] {
  const { pure } = input.syntax;
  if (pure === "") return [];
  const marks: Edit[] = [];
  // A mark in front of `compose(a)(b)` would be one of the whole.
  const leading = new Set<Expression>();
  const visit = (expression: Expression): boolean => {
    if (expression.kind === "member" || expression.kind === "index") leading.add(expression.object);
    if (expression.kind === "call") leading.add(expression.callee);
    const { start } = expression.at;
    if (expression.kind === "call" && !leading.has(expression) && isQuietCall(expression, input))
      marks.push({ start, end: start, text: pure });
    return expression.kind !== "function" && expression.kind !== "class";
  };
  for (const statement of body)
    if (statement.kind !== "function" && statement.kind !== "class")
      visitExpressions(childrenOfStatement(statement), visit);
  return marks;
}

/**
 * A language may leave out an import of which nothing is used any more. The module that it brings runs all the same, in
 * its turn.
 */
function importAgain(statement: Statement, { syntax }: SliceInput): readonly Edit[] {
  if (statement.kind !== "import" || statement.module.kind !== "user" || statement.names.length === 0)
    return [];
  const { end } = statement.at;
  const text = syntax.importedAgain(textOf(statement.at));
  return text === "" ? [] : [{ start: end, end, text }];
}

/** Whether a statement is nothing but an infra call, or a call that is skipped. */
export function isCompileTimeOnly(statement: Statement, input: SliceInput): boolean {
  return compileTimeCall(statement, input) !== undefined;
}

function compileTimeCall(statement: Statement, { compileTimeCalls }: SliceInput): Call | undefined {
  if (statement.kind !== "expression") return undefined;
  const { expression } = statement;
  const call = expression.kind === "await" ? expression.operand : expression;
  return call?.kind === "call" && compileTimeCalls.has(call) ? call : undefined;
}

/**
 * A client needs its name and nothing else. A handler in the constructor is code of another bundle, and what options or
 * a secret are made of is there when deploying, not when the handler runs. A name that came from a handler is written out.
 */
function clientArguments(call: Call, { syntax, resources }: SliceInput): readonly Edit[] {
  const parameters = call.callee.kind === "sdk" ? constructorParameters(call.callee.name) : undefined;
  if (!parameters || call.arguments.some(({ spread, spreadNamed }) => spread || spreadNamed)) return [];
  const typeOf = ({ name }: Argument, position: number) =>
    (name === undefined ? parameters[position] : parameters.find((one) => one.name === name))?.value.type;
  const hasName = call.arguments.some((argument, position) => typeOf(argument, position) === "name");
  const name = resources.find((resource) => resource.at === call.at)?.name;
  return call.arguments.flatMap((argument, position) => {
    const type = typeOf(argument, position);
    if (type === "name" || isPlain(argument.value)) return [];
    const named = type === "handler" && argument.name === undefined && !hasName && name?.kind === "constant";
    const written = named ? `, ${JSON.stringify(name.value)}` : "";
    return [replaceAt(argument.value.at, `${syntax.absent}${written}`)];
  });
}

function constructorParameters(className: string): readonly Parameter[] | undefined {
  return kindNamed(kindOfClass(className) ?? "")?.constructorParameters;
}

/** Whether an expression is written as the data that it is. */
function isPlain(expression: Expression): boolean {
  if (expression.kind === "object")
    return expression.entries.every(
      (entry) => "value" in entry && isPlain(entry.key) && isPlain(entry.value),
    );
  return expression.kind === "literal";
}
