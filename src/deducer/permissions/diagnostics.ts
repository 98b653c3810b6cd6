import type { Diagnostic } from "#diagnostics";
import { type Place, spanOf } from "../ir/index.ts";

/** Why more is granted than a handler may use. */
export type WideGrant =
  /** The receiver of an operation is one of several resources, or any. */
  | { readonly operation: string; readonly candidates: readonly string[] }
  /** Which operation of a resource it is. */
  | { readonly computed: string }
  /** A resource goes to code that is not analysed. */
  | { readonly givenAway: string }
  /** A handler does more than can be followed. */
  | { readonly unsettled: string }
  /** An operation that only calls together perform which are not told apart any more. */
  | { readonly joined: string; readonly on: string };

/** It is not known which operation is for which resource, so every candidate is granted. */
export function widePermission(at: Place, grant: WideGrant): Diagnostic {
  const { message, hint } = wordsOf(grant);
  return { code: "PLT1017", severity: "warning", message, at: spanOf(at), hint };
}

function wordsOf(grant: WideGrant): { readonly message: string; readonly hint: string } {
  if ("givenAway" in grant)
    return {
      message: `\`${grant.givenAway}\` goes to code that is not the program's, so every operation on it is granted`,
      hint: "hand over a function that does what is needed instead",
    };
  if ("unsettled" in grant)
    return {
      message: `this is too much to follow to its end, so every operation on \`${grant.unsettled}\` is granted`,
      hint: "use the resource in a function that calls fewer others, or hand less from one call to the next",
    };
  if ("joined" in grant)
    return {
      message: `so many calls lead here that they are not told apart, so \`${grant.joined}\` is granted on \`${grant.on}\``,
      hint: "use the resource before the calls, or call with fewer different arguments",
    };
  if ("computed" in grant)
    return {
      message: `which operation of \`${grant.computed}\` this is is not known, so every operation on it is granted`,
      hint: "choose the operation with `if` or `switch`, or give the key a type that lists the operations",
    };
  return {
    message: `which resource \`${grant.operation}\` is for is not known, so it is granted on ${namesOf(grant.candidates)}`,
    hint: "use the resource directly, or give its variable a type",
  };
}

function namesOf(ids: readonly string[]): string {
  return ids.length === 0
    ? "none"
    : [...ids]
        .sort()
        .map((id) => `\`${id}\``)
        .join(", ");
}
