import { runtimeCondition } from "../diagnostics.ts";
import { dependsOnPlaceholder } from "../evaluate/contents.ts";
import { wasRefused } from "../evaluate/refused.ts";
import type { Unknowns } from "../evaluate/unknowns.ts";
import type { Scope } from "../evaluate/value.ts";
import { type Children, childrenOfStatement } from "../ir/index.ts";
import type { CompileTime } from "./compile-time.ts";
import { infraIn } from "./infra-closure.ts";
import { reasonOf } from "./reason.ts";

/** What compile time does about code whose course is not known: around infra calls it must be. */
export function compileTimeUnknowns(phase: CompileTime): Unknowns {
  const infraOf = (code: Children, scope: Scope) =>
    infraIn(code, { scope, overlooked: phase.session.overlooked });
  const unknowns: Unknowns = {
    dependsOn: (value) => {
      if (dependsOnPlaceholder(value)) phase.needsArguments = true;
    },
    escape: (value, change) => phase.session.containers.change(value, change),
    leftOpen: (code, open, scope) => {
      phase.impure = true;
      unknowns.skipped(code, open, scope);
    },
    skipped: (code, { test, reason }, scope) => {
      const infra = infraOf(code, scope);
      if (infra !== "no" && dependsOnPlaceholder(reason)) phase.needsArguments = true;
      else if (infra === "yes" && !wasRefused(reason))
        phase.report.add(
          runtimeCondition(test, { what: "whether these infra calls happen", reason: reasonOf(reason) }),
        );
    },
    hasInfra: (statement, scope) => infraOf(childrenOfStatement(statement), scope) !== "no",
  };
  return unknowns;
}
