import type { Diagnostic } from "#diagnostics";
import { notFollowed } from "../diagnostics.ts";
import { containsValue } from "../evaluate/contents.ts";
import type { MemberWrite } from "../evaluate/frame.ts";
import type { ArrayValue, Value } from "../evaluate/value.ts";
import { type Place, textOf } from "../ir/index.ts";
import type { CompileTime } from "./compile-time.ts";

/** An infra function changes what lies outside of it: nothing keeps that for a handler. */
export function changesOutside(at: Place, what: string): Diagnostic {
  return notFollowed(
    at,
    `a function that changes ${what} outside of itself`,
    "let the function return it, and keep it where the function is called",
  );
}

/** `object.name = value` at compile time. */
export function writeMember(phase: CompileTime, object: Value, write: MemberWrite): void {
  const { name, value, at, frame } = write;
  const change = { reason: `a value that \`${textOf(at)}\` may have changed`, at };
  if (object.kind === "array") {
    if (!writeElement(object, write)) phase.unknowns.escape(object, change);
  } else if (object.kind === "object") {
    object.entries.set(name ?? "*", value);
    if (name === undefined) frame.phase.unknowns.escape(object, change);
  } else if (containsValue(value, (one) => one.kind === "resource") && object.kind !== "runtime")
    phase.report.add(notFollowed(at, "the member of a value that is built already"));
}

/** Writes one element, or the length; says whether that could be followed. */
function writeElement(array: ArrayValue, { name, value, frame }: MemberWrite): boolean {
  const { elements } = array;
  if (name === "length" && value.kind === "constant" && Number(value.value) <= elements.length) {
    elements.length = Number(value.value);
    return true;
  }
  const given = name !== undefined && /^-?\d+$/.test(name) ? Number(name) : undefined;
  if (given === undefined) return false;
  const at = given < 0 && frame.language === "python" ? given + elements.length : given;
  if (at < 0 || at > elements.length || (at === elements.length && frame.language === "python")) return false;
  elements[at] = value;
  return true;
}
