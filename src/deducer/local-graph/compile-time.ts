import type { Report } from "#diagnostics";
import type { Phase } from "../evaluate/frame.ts";
import type { Value } from "../evaluate/value.ts";
import type { FunctionIr } from "../ir/index.ts";
import type { Effects } from "./effects.ts";
import type { Session } from "./session.ts";

/** The compile-time phase as calls of the user's functions see it. */
export interface CompileTime extends Phase {
  readonly session: Session;
  /** Where infra calls leave what they create. */
  readonly effects: Effects;
  /** The infra function that is being summarised or evaluated. */
  readonly infraFunction: FunctionIr | undefined;
  /** It runs a module that creates nothing: what is skipped there is worth no warning. */
  readonly quiet: boolean;
  /** Set when something depended on a parameter in a way that a placeholder cannot express. */
  needsArguments: boolean;
  /** Notes that something needs the arguments of the running function if one of these values does. */
  noteDependence(values: readonly Value[]): void;
  /** A phase for the body of a function, with a report and effects of its own. */
  nested(inner: {
    readonly report: Report;
    readonly effects: Effects;
    readonly infraFunction?: FunctionIr;
    readonly quiet?: boolean;
    /** Whether it is one without infra calls, whose result is wanted: nothing is reported of it. */
    readonly pure?: boolean;
  }): CompileTime;
}
