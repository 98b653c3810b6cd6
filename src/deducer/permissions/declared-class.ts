import { boundMethod, classFrame } from "../evaluate/class.ts";
import type { Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
import { alternatives, type ClassValue, type Value } from "../evaluate/value.ts";
import { declaredWith, decorations, type Expression, type MemberIr } from "../ir/index.ts";

/** A class is declared: its static fields, its static blocks and its decorators run. */
export function runDeclaration(value: ClassValue, frame: Frame): void {
  const inner = classFrame(value, frame);
  const { expressions, statements } = declaredWith(value.class);
  for (const expression of expressions) inner.evaluate(expression, inner);
  run(statements, inner);
  for (const { decorator, member } of decorations(value.class))
    callDecorator(decorator, decorated(value, member), inner);
}

/** What a decorator gets: the class or the method. What it gets for a field is not followed. */
function decorated(value: ClassValue, member: MemberIr | undefined): Value | undefined {
  if (!member) return value;
  return member.kind === "method"
    ? boundMethod({ method: member.function, owner: value }, member.function.static ? value : undefined)
    : undefined;
}

/** Decorators of the program are called; what those of packages do with a class is found where it is used. */
function callDecorator(decorator: Expression, given: Value | undefined, frame: Frame): void {
  const { at } = decorator;
  const call = { kind: "call", callee: decorator, arguments: [], construct: false, at } as const;
  const site = { call, arguments: given ? [{ value: given, at }] : [], frame, discarded: true };
  for (const one of alternatives(frame.evaluate(decorator, frame)))
    if (one.kind === "function") frame.phase.callFunction(one, site);
}
