import type { Report } from "#diagnostics";
import { loopNotUnrolled, runtimeCondition } from "../diagnostics.ts";
import type { Value } from "../evaluate/value.ts";
import type { Statement } from "../ir/index.ts";
import { reasonOf } from "./reason.ts";

/** Reports a statement with infra calls whose condition, or whose list, is not known. */
export function refuseUndecided(statement: Statement, value: Value, report: Report): void {
  const reason = reasonOf(value);
  const condition =
    statement.kind === "if" ? statement.test : statement.kind === "switch" ? statement.subject : undefined;
  if (condition)
    report.add(runtimeCondition(condition.at, { what: "whether these infra calls happen", reason }));
  else if (statement.kind === "for-each")
    report.add(loopNotUnrolled(statement.iterable.at, `its list is ${reason}`));
  else report.add(loopNotUnrolled(statement.at, "this kind of loop has none"));
}
