import { notFollowed } from "../diagnostics.ts";
import { containsValue } from "../evaluate/contents.ts";
import type { Frame, MemberWrite } from "../evaluate/frame.ts";
import type { ArrayValue, ObjectValue, Value } from "../evaluate/value.ts";
import { textOf } from "../ir/index.ts";
import type { CompileTime } from "./compile-time.ts";

/** `object.name = value` at compile time. */
export function writeMember(phase: CompileTime, object: Value, write: MemberWrite): void {
  const { value, at, frame } = write;
  const change = { reason: `a value that \`${textOf(at)}\` may have changed`, at };
  if (object.kind === "array" || object.kind === "object") {
    const isFollowed = object.kind === "array" ? writeElement(object, write) : writeEntry(object, write);
    if (!isFollowed) phase.unknowns.escape(object, change);
    else phase.session.performed.add(at, phase);
  } else if (isConstructed(object, frame)) {
    // What a constructor leaves in fields is found when it is walked.
  } else if (containsValue(value, (one) => one.kind === "resource") && !hasFields.has(object.kind))
    phase.report.add(notFollowed(at, "the member of a value that is built already"));
}

/** What is in a field now is found by the walk over the program's start. */
const hasFields = new Set<Value["kind"]>(["instance", "class", "function", "runtime"]);

function isConstructed(object: Value, { function: running, receiver }: Frame): boolean {
  return running?.flavour === "constructor" && object === receiver;
}

/** Writes one entry; says whether that could be followed. */
function writeEntry({ entries }: ObjectValue, { name, value }: MemberWrite): boolean {
  // What a setter does is not followed.
  if (entries.get(name ?? "*")?.kind !== "accessor") entries.set(name ?? "*", value);
  return name !== undefined && entries.get(name) === value;
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
