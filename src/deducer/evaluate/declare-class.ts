import { notAnalysed } from "../diagnostics.ts";
import type { Binding, Children, ClassIr } from "../ir/index.ts";
import { basesOf, findMethod } from "./class.ts";
import type { Frame } from "./frame.ts";
import type { ClassValue, Value } from "./value.ts";

/** The method of a base class that Python runs when a class is declared: it is not followed. */
const hook = "__init_subclass__";

/** Declares a class with `code`; where that runs code of its bases, says that it is not followed. */
export function declareClass(
  declaration: ClassIr,
  frame: Frame,
  { binding, code }: { readonly binding?: Binding; readonly code: Children },
): ClassValue {
  const scope = frame.scope.closure;
  const fields = frame.phase.time === "compile" && { fields: new Map<string, Value>() };
  const value: ClassValue = { kind: "class", class: declaration, scope, ...fields };
  if (declaration.staticSelf) scope.declare(declaration.staticSelf, value);
  if (binding) frame.scope.declare(binding, value);
  frame.phase.declared(value, code, frame);
  const runs = basesOf(value, frame).some((base) => findMethod(base, ({ name }) => name === hook, frame));
  if (runs) frame.phase.report.add(notAnalysed(declaration.nameAt, hook));
  return value;
}
