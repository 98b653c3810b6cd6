import { capturedLocalReassigned, parameterMutated } from "../diagnostics.ts";
import type { Reassignment } from "../evaluate/frame.ts";
import type { Value } from "../evaluate/value.ts";
import { newNameInstead } from "../repairs/new-name.ts";
import { withRepair } from "../repairs/repair.ts";
import { assignedInside } from "./assigned-elsewhere.ts";
import type { CompileTime } from "./compile-time.ts";
import { madeFromItself } from "./made-from.ts";
import { isCaptured } from "./own-variables.ts";

/** A variable gets another value at compile time: an infra function may do that to variables of its own only. */
export function reassignVariable(phase: CompileTime, { binding, value, at, frame }: Reassignment): Value {
  const { infraFunction, report, session } = phase;
  session.performed.add(at, phase);
  const kept = madeFromItself(value, binding, frame.scope.lookup(binding));
  const own = infraFunction && frame.function === infraFunction;
  if (own && binding.role === "parameter")
    report.add(
      withRepair(parameterMutated(at, binding.name), newNameInstead(infraFunction, at, frame.language)),
    );
  else if (phase.isBeforehand(binding)) {
    phase.needsArguments = true;
    return frame.scope.lookup(binding) ?? value;
  } else if (binding.topLevel && !phase.quiet) session.forgetSummaries();
  else if (own && isCaptured(binding, infraFunction)) report.add(capturedLocalReassigned(at, binding.name));
  if (binding.topLevel) return assignedInside(frame.function, { binding, value: kept, at });
  return kept;
}
