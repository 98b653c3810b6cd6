import type { Report } from "#diagnostics";
import type { CreatedResource, Scope } from "../evaluate/value.ts";
import type { Program } from "../front-end/front-end.ts";
import type { Call, FunctionIr, ModuleIr, Place } from "../ir/index.ts";
import { StateChanges } from "../state/changes.ts";
import { Containers } from "./containers.ts";
import { type Effects, noEffects, type SetUp } from "./effects.ts";
import { ModuleScope } from "./module-scope.ts";
import type { Overlooked } from "./overlooked.ts";
import { Performed } from "./performed.ts";
import { RunningImports } from "./running-imports.ts";
import type { Summary } from "./summary.ts";

interface SessionInput {
  readonly report: Report;
  readonly run: (module: ModuleIr) => void;
  readonly overlooked: Overlooked;
}

/** What the evaluation of one program shares: its report, its top-level scope, and what was summarised already. */
export class Session {
  readonly program: Program;
  readonly report: Report;
  /** The top-level variables of all modules. */
  readonly globals: ModuleScope;
  /** What the top level of the program contributes. */
  readonly effects: Effects = noEffects();
  /** The infra functions that are being summarised, outermost first. */
  readonly active: FunctionIr[] = [];
  readonly executed = new Set<ModuleIr>();
  /** The modules that are running now. */
  readonly imports: RunningImports;
  /** The calls of infra functions that made a resource, outermost first. */
  readonly origins = new Map<CreatedResource, readonly Place[]>();
  /** Infra functions whose calls were refused, so that they count as called. */
  readonly refused = new Set<FunctionIr>();
  /** Calls of ordinary functions as statements: compile time does not make them. */
  readonly skipped = new Set<Call>();
  /** Calls that compile time came to and did not follow, in order. */
  readonly unfollowed: Place[] = [];
  /** Calls of infra methods, as compile time knows them. */
  readonly infraCalls = new Set<Place>();
  readonly containers: Containers;
  readonly performed = new Performed();
  /** What top-level statements change besides, where an earlier evaluation of the program did not see it. */
  readonly overlooked: Overlooked;
  /** The calls at compile time that leave a mark, in order. */
  readonly setUps: SetUp[] = [];
  /** Tells which do. */
  readonly changes: StateChanges;
  /** The turns that unrolled loops took so far, those in pure functions apart. */
  readonly turns = { count: 0 };
  readonly pureTurns = { count: 0 };
  /** The turns of loops without infra calls. */
  readonly freeTurns = { count: 0 };
  /** The calls of pure functions that were evaluated so far. */
  pureCalls = 0;
  /** How many resources, handlers and calls the calls of infra functions handed to their callers so far. */
  contributions = 0;
  /** Runs a module that no import runs. */
  readonly run: (module: ModuleIr) => void;
  readonly #summaries = new Map<FunctionIr, Map<Scope, Summary>>();

  /** `run` runs a module that no import runs, when something of it is read. */
  constructor(program: Program, { report, run, overlooked }: SessionInput) {
    this.program = program;
    this.report = report;
    this.imports = new RunningImports(report);
    this.run = run;
    this.overlooked = overlooked;
    this.containers = new Containers(overlooked.watched);
    this.globals = new ModuleScope(program.onDemand, run);
    this.changes = new StateChanges(this.globals, new Set());
  }

  /** The summary of a function in the scope that it closes over, made on first use. */
  summaryOf(fn: FunctionIr, scope: Scope, make: () => Summary): Summary {
    const byScope = this.#summaries.get(fn) ?? new Map<Scope, Summary>();
    this.#summaries.set(fn, byScope);
    const summary = byScope.get(scope) ?? make();
    byScope.set(scope, summary);
    return summary;
  }

  /** Every summary made so far. */
  get summaries(): readonly Summary[] {
    return [...this.#summaries.values()].flatMap((byScope) => [...byScope.values()]);
  }

  /** A top-level variable changed: what was summarised may have read its old value. */
  forgetSummaries(): void {
    this.#summaries.clear();
  }
}
