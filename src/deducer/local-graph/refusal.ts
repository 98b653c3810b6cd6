import type { Diagnostic } from "#diagnostics";
import { notStatic, runtimeAccess, runtimeCondition } from "../diagnostics.ts";
import { causeOf } from "../evaluate/refused.ts";
import type { Value } from "../evaluate/value.ts";
import { nameNotExported } from "../front-end/diagnostics.ts";
import { type Place, textOf, type UnexportedName } from "../ir/index.ts";
import { reasonOf } from "./reason.ts";

/** Why a value that had to be static is none: a look at an instance's member, or anything else. */
export function refusal(at: Place, what: string, value: Value): Diagnostic {
  const member = causeOf(value, (one) => one.member);
  if (member?.at) return runtimeAccess(member.at, `\`${textOf(member.at)}\` is read`);
  const unexported = unexportedIn(value);
  if (unexported) return nameNotExported(unexported);
  const decided = causeOf(value, (one) => one.condition !== undefined);
  if (decided?.condition)
    return runtimeCondition(decided.condition, { what, reason: reasonOf(decided.cause ?? decided) });
  const assigned = causeOf(value, (one) => one.assigned !== undefined)?.assigned ?? [];
  const places = assigned.map((place, position) => ({
    message: position === 0 ? "set here first" : "and set here",
    at: place,
  }));
  return notStatic(at, { what, reason: reasonOf(value) }, places);
}

/** Why the resource of an infra call is not known: the condition that chooses it, or anything else. */
export function refusedReceiver(
  at: Place,
  { method, value }: { readonly method: string; readonly value: Value },
  through: readonly { readonly message: string; readonly at: Place }[] = [],
): Diagnostic {
  const unexported = unexportedIn(value);
  if (unexported) return nameNotExported(unexported);
  const decided = causeOf(value, (one) => one.condition !== undefined);
  if (!decided?.condition)
    return notStatic(at, { what: `the resource of \`${method}\``, reason: receiverReason(value) }, through);
  const reason = reasonOf(decided.cause ?? decided);
  return runtimeCondition(decided.condition, { what: "which resource this is", reason });
}

/** The import that is to blame: wherever its name is used, that is one mistake. */
export function unexportedIn(value: Value): UnexportedName | undefined {
  return causeOf(value, (one) => one.unexported !== undefined)?.unexported;
}

function receiverReason(value: Value): string {
  return value.kind === "constant" ? "not known" : reasonOf(value);
}
