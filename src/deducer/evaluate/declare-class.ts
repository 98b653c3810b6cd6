import { notAnalysed } from "../diagnostics.ts";
import type { Statement } from "../ir/index.ts";
import { basesOf, findMethod } from "./class.ts";
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
  const runs = basesOf(value, frame).some((base) => findMethod(base, ({ name }) => name === hook, frame));
  if (runs) frame.phase.report.add(notAnalysed(declaration.nameAt, hook));
}
