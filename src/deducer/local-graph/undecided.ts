import { infraInTry, loopNotUnrolled, notFollowed, runtimeCondition } from "../diagnostics.ts";
import type { Frame } from "../evaluate/frame.ts";
import { wasRefused } from "../evaluate/refused.ts";
import type { Value } from "../evaluate/value.ts";
import { nameNotExported } from "../front-end/diagnostics.ts";
import type { Statement } from "../ir/index.ts";
import type { CompileTime } from "./compile-time.ts";
import { certainlyInfra } from "./infra-closure.ts";
import { reasonOf } from "./reason.ts";
import { unexportedIn } from "./refusal.ts";

/** Where such a statement is met, and when. */
interface Met {
  readonly frame: Frame;
  readonly phase: Pick<CompileTime, "report" | "session">;
}

/** Reports a statement with infra calls whose condition, or whose list, is not known. */
export function refuseUndecided(statement: Statement, value: Value, { frame, phase }: Met): void {
  const { report, session } = phase;
  if (wasRefused(value) || !certainlyInfra(statement, frame.scope, session)) return;
  const unexported = unexportedIn(value);
  if (unexported) {
    report.add(nameNotExported(unexported));
    return;
  }
  const reason = reasonOf(value);
  const condition =
    statement.kind === "if" ? statement.test : statement.kind === "switch" ? statement.subject : undefined;
  if (condition)
    report.add(runtimeCondition(condition.at, { what: "whether these infra calls happen", reason }));
  else if (statement.kind === "for-each")
    report.add(loopNotUnrolled(statement.iterable.at, `its list is ${reason}`));
  else report.add(loopNotUnrolled(statement.at, "this kind of loop has none"));
}

/** Reports a statement with infra calls that this version cannot follow. */
export function refuseNotFollowed(statement: Statement, { frame, phase }: Met): void {
  const { report, session } = phase;
  if (!certainlyInfra(statement, frame.scope, session)) return;
  const what = statement.kind === "unsupported" ? statement.what : "this statement";
  report.add(statement.kind === "try" ? infraInTry(statement.at) : notFollowed(statement.at, what));
}
