import type { Place, Statement } from "../ir/index.ts";
import { type Completion, normal } from "./completion.ts";
import { exitOf } from "./exits.ts";
import { forget } from "./forget.ts";
import type { Frame } from "./frame.ts";
import type { Change } from "./unknowns.ts";
import type { Value } from "./value.ts";

/** How a statement ends that was not run because a condition is not known, and what is not known any more. */
export function leftOpen(
  statement: Statement,
  { test, reason, frame }: { readonly test: Place; readonly reason: Value; readonly frame: Frame },
): Completion {
  forget({ expressions: [], statements: [statement] }, frame, unknownAfter(statement));
  const exit = exitOf(statement);
  return exit ? { kind: "open", ...exit, test, reason } : normal;
}

/** Why a variable is not known after a statement that was not run. */
export function unknownAfter({ at }: Statement): Change {
  return { reason: "a value assigned under a condition or in a loop that only the run time decides", at };
}
