import type { Edit } from "#arch-ref";
import { kindNamed, kindOfClass, type Parameter } from "#kinds";
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

/** The handler in a resource's constructor is code of another bundle; a name that came from it is written out. */
function withoutHandlers(call: Call, { syntax, resources }: SliceInput): readonly Edit[] {
  if (call.callee.kind !== "sdk") return [];
  const parameters = kindNamed(kindOfClass(call.callee.name) ?? "")?.constructorParameters ?? [];
  const of = (type: Parameter["value"]["type"]) =>
    call.arguments.find((argument, position) => {
      const parameter =
        argument.name === undefined
          ? parameters[position]
          : parameters.find((one) => one.name === argument.name);
      return parameter?.value.type === type;
    });
  const handler = of("handler");
  if (!handler) return [];
  const name = resources.find((resource) => resource.at === call.at)?.name;
  const written = !of("name") && name?.kind === "constant" ? `, ${JSON.stringify(name.value)}` : "";
  return [replaceAt(handler.value.at, `${syntax.absent}${handler.name === undefined ? written : ""}`)];
}
