import { notAnalysed } from "../diagnostics.ts";
import type { ClassIr, Statement } from "../ir/index.ts";
import { basesOf, findMethod } from "./class.ts";
import { forget, forgetCall } from "./forget.ts";
import type { Frame } from "./frame.ts";
import type { ClassValue } from "./value.ts";

/** The method of a base class that Python runs when a class is declared: it is not followed. */
const hook = "__init_subclass__";

/** Declares a class; where that runs code of its bases, says that it is not followed. */
export function declareClass(
  { binding, class: declaration }: Extract<Statement, { kind: "class" }>,
  frame: Frame,
): void {
  const value: ClassValue = { kind: "class", class: declaration, scope: frame.scope.closure };
  frame.scope.declare(binding, value);
  if (frame.phase.time === "compile") forgetWhatRuns(declaration, frame);
  const runs = basesOf(value, frame).some((base) => findMethod(base, ({ name }) => name === hook, frame));
  if (runs) frame.phase.report.add(notAnalysed(declaration.nameAt, hook));
}

/** Static fields, static blocks and decorators run where a class is declared: what they change is not known any more. */
function forgetWhatRuns(declaration: ClassIr, frame: Frame): void {
  const why = {
    reason: `a value that the class \`${declaration.name}\` may have changed`,
    at: declaration.nameAt,
  };
  const fields = declaration
    .members()
    .flatMap((member) => (member.kind === "field" && member.static && member.value ? [member.value] : []));
  forget({ expressions: fields, statements: declaration.statements() }, frame, why);
  for (const decorator of declaration.decorators) {
    const value = frame.evaluate(decorator, frame);
    if (value.kind === "function") forgetCall(value.function, { given: [], scope: value.scope, frame }, why);
  }
}
