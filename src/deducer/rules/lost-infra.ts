import type { Language } from "#arch-ref";
import type { Diagnostic, Report, Span } from "#diagnostics";
import { detachedMethod, notFollowed, notStatic } from "../diagnostics.ts";
import { type Place, spanOf } from "../ir/index.ts";
import type { LostInfra } from "../permissions/infra-trail.ts";

const reached = "code that this call reaches";

/** Infra calls that the program makes while it starts, and that compile time did not come to: none is lost without a word. */
export function checkLostInfra(
  lost: readonly LostInfra[],
  { language, report }: { readonly language: Language; readonly report: Report },
): void {
  for (const one of lost) {
    const places = [one.at, ...one.through.map(({ at }) => at)];
    if (!places.some((place) => isToldIn(place, report))) report.add(lossOf(one, language));
  }
}

function lossOf({ at, method, through: [first] }: LostInfra, language: Language): Diagnostic {
  const call = first?.at ?? at;
  if (call !== at) return notFollowed(call, reached, [{ message: "the infra call", at }]);
  if (method?.resource)
    return notStatic(method.resource, { what: `the resource of \`${method.name}\``, reason: "not known" });
  // Python's methods stay bound to their object.
  return method && language === "typescript" ? detachedMethod(at, method.name) : notFollowed(at, reached);
}

/** Whether there is an error in or around a place. */
function isToldIn(place: Place, { diagnostics }: Report): boolean {
  const here = spanOf(place);
  return diagnostics.some(
    ({ severity, at }) =>
      severity === "error" &&
      at?.file === here.file &&
      isBefore(at.start, here.end) &&
      isBefore(here.start, at.end),
  );
}

function isBefore(one: Span["start"], other: Span["start"]): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
