import type { CreatedResource, Scope } from "../evaluate/value.ts";
import type { SliceSyntax } from "../front-end/front-end.ts";
import type { Call } from "../ir/index.ts";
import type { Session } from "../local-graph/session.ts";
import { StateChanges } from "../state/changes.ts";

/** What the slicer knows of the whole program. */
export interface SliceInput {
  readonly syntax: SliceSyntax;
  readonly globals: Scope;
  readonly resources: readonly CreatedResource[];
  /** The calls that only compile time makes: infra calls, and calls that are skipped and set up nothing. */
  readonly compileTimeCalls: ReadonlySet<Call>;
  /** Those of them that register a handler or set an option: their arguments are for the deployment. */
  readonly infraCalls: ReadonlySet<Call>;
  /** What running code leaves behind. */
  readonly changes: StateChanges;
}

/** Calls of infra functions that set up state of the program are made in bundles too: only compile time makes the rest. */
export function sliceInput({ program, globals, effects, summaries, skipped }: Session): SliceInput {
  const all = [effects, ...summaries.map((summary) => summary.effects)];
  const registered = all.flatMap(({ registrations, settings }) =>
    [...registrations, ...settings].map(({ call }) => call),
  );
  const changes = new StateChanges(globals, new Set([...registered, ...skipped]));
  const calls = new Map(all.flatMap((one) => one.calls.map(({ call, callee }) => [call, callee.function])));
  const dropped = [...calls].filter(([call, fn]) => !changes.ofCall(call, fn)).map(([call]) => call);
  const infraCalls = new Set<Call>(registered);
  const compileTimeCalls = new Set<Call>([...registered, ...dropped, ...skipped]);
  return {
    syntax: program.syntax,
    globals,
    resources: effects.resources,
    compileTimeCalls,
    infraCalls,
    changes,
  };
}
