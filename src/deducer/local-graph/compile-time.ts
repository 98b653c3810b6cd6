import type { Report } from "#diagnostics";
import type { Phase } from "../evaluate/frame.ts";
import type { Scope, Value } from "../evaluate/value.ts";
import type { Binding, FunctionIr, ParameterIr, Place } from "../ir/index.ts";
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
  /** It evaluates a function without infra calls, whose result is wanted. */
  readonly pure: boolean;
  /** Whether an infra function is summarised, before any call of it. */
  readonly summarises: boolean;
  /** Set when something depended on a parameter in a way that a placeholder cannot express. */
  needsArguments: boolean;
  /** Notes that something needs the arguments of the running function if one of these values does. */
  noteDependence(values: readonly Value[]): void;
  /** Whether this code may change the inside of a value. */
  mayChange(object: Value, at: Place): boolean;
  /** Whether a variable lies outside of an infra function that is summarised. */
  isBeforehand(binding: Binding): boolean;
  /** Set when a function without infra calls turned out to do something besides giving a result. */
  impure: boolean;
  /** A phase for the body of a function, with a report and effects of its own. */
  nested(inner: Inner): CompileTime;
}

/** What the body of a function is evaluated with. */
export interface Inner {
  readonly report: Report;
  readonly effects: Effects;
  readonly infraFunction?: FunctionIr;
  readonly quiet?: boolean;
  /** Whether it is one without infra calls, whose result is wanted: nothing is reported of it. */
  readonly pure?: boolean;
  /** What was there before the call; nothing for the top level of a module. */
  readonly outside?: Outside;
  /** The phase of the code that calls. */
  readonly within?: CompileTime;
}

/** What lies outside of a running function: it may look at it, and not change it. */
export interface Outside {
  /** The scope that the function closes over. */
  readonly scope: Scope;
  /** What it was called with, where that is known. */
  readonly given: ReadonlyMap<ParameterIr, Value>;
  readonly since: number;
  /** Whether the function is summarised, before any call of it. */
  readonly beforehand?: boolean;
}
