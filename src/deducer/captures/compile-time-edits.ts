import type { Edit } from "#arch-ref";
import { kindNamed, kindOfClass } from "#kinds";
import { type Call, type ModuleIr, type Statement, visitExpressions, visitStatements } from "../ir/index.ts";
import { override, replaceAt } from "./edits.ts";
import { isPureConstruction } from "./purity.ts";
import type { SliceInput } from "./slice-input.ts";

/** The edits that every slice of a module has. */
export interface CompileTimeEdits {
  /** Marks of pure constructions, and handlers taken out of constructors: they hold inside moved expressions too. */
  readonly marks: readonly Edit[];
  /** The marks, and statements that only compile time needs removed. */
  readonly all: readonly Edit[];
}

/** Finds the edits that a module has whatever the handler. */
export function compileTimeEdits({ body }: ModuleIr, input: SliceInput): CompileTimeEdits {
  const removals: Edit[] = [];
  visitStatements(body, (statement) => {
    if (!isCompileTimeOnly(statement, input)) return true;
    removals.push(replaceAt(statement.at, input.syntax.nothing));
    return false;
  });
  const marks: Edit[] = [];
  visitExpressions({ expressions: [], statements: body }, (expression) => {
    if (expression.kind !== "call") return true;
    const { start } = expression.at;
    if (input.syntax.pure !== "" && isPureConstruction(expression, input))
      marks.push({ start, end: start, text: input.syntax.pure });
    marks.push(...withoutHandlers(expression, input));
    return true;
  });
  const outermost = marks.filter(
    (mark) => !marks.some((other) => other !== mark && other.start < mark.start && mark.end <= other.end),
  );
  return { marks: override([], outermost), all: override(outermost, removals) };
}

/** Whether a statement is nothing but an infra call, or a call that is skipped. */
export function isCompileTimeOnly(statement: Statement, { compileTimeCalls }: SliceInput): boolean {
  if (statement.kind !== "expression") return false;
  const { expression } = statement;
  const call = expression.kind === "await" ? expression.operand : expression;
  return call?.kind === "call" && compileTimeCalls.has(call);
}

/** The handler in a resource's constructor is code of another bundle. */
function withoutHandlers(call: Call, { syntax }: SliceInput): readonly Edit[] {
  if (call.callee.kind !== "sdk") return [];
  const parameters = kindNamed(kindOfClass(call.callee.name) ?? "")?.constructorParameters ?? [];
  return call.arguments.flatMap((argument, position) => {
    const parameter =
      argument.name === undefined
        ? parameters[position]
        : parameters.find((one) => one.name === argument.name);
    return parameter?.value.type === "handler" ? [replaceAt(argument.value.at, syntax.absent)] : [];
  });
}
