import { classFrame } from "../evaluate/class.ts";
import { forget, forgetCall } from "../evaluate/forget.ts";
import type { Frame } from "../evaluate/frame.ts";
import type { ClassValue } from "../evaluate/value.ts";
import { type Children, declaredWith, decorations, type Expression } from "../ir/index.ts";

/**
 * A class is declared by `code`: containers in its static fields are there from now on, and what its static fields, static
 * blocks and decorators change is not known any more.
 */
export function declareStatics(value: ClassValue, code: Children, frame: Frame): void {
  const inner = classFrame(value, frame);
  for (const member of value.class.members()) {
    if (member.kind !== "field" || !member.static || !member.value) continue;
    if (makesContainer(member.value) && !hasInfra(member.value, inner))
      frame.phase.staticField(value, { name: member.name, value: member.value }, inner);
  }
  forgetDeclaration(value, code, frame);
}

/** Containers of the language, which everybody who looks at the field shares. */
function makesContainer(expression: Expression): boolean {
  if (expression.kind === "array" || expression.kind === "object") return true;
  return expression.kind === "call" && expression.callee.kind === "builtin";
}

function forgetDeclaration({ class: declaration }: ClassValue, code: Children, frame: Frame): void {
  const why = {
    reason: `a value that the class \`${declaration.name}\` may have changed`,
    at: declaration.nameAt,
  };
  forget(declaredWith(declaration), frame, why);
  for (const { decorator } of decorations(declaration)) {
    if (hasInfra(decorator, frame)) continue;
    const value = frame.evaluate(decorator, frame);
    if (value.kind !== "function") continue;
    forgetCall(value.function, { given: [], scope: value.scope, frame, code }, why);
  }
}

/** An infra call there is refused where it stands. */
function hasInfra(expression: Expression, { phase, scope }: Frame): boolean {
  return phase.unknowns.hasInfra({ kind: "expression", expression, at: expression.at }, scope);
}
