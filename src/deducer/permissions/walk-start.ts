import { Report } from "#diagnostics";
import { run } from "../evaluate/statement.ts";
import type { Value } from "../evaluate/value.ts";
import type { Binding, ModuleIr, Place, Statement } from "../ir/index.ts";
import type { Use } from "./findings.ts";
import type { Mark } from "./marks.ts";
import { RunScope } from "./run-scope.ts";
import { type StartCalls, StartPhase } from "./start-phase.ts";
import type { WalkInput } from "./walk.ts";

/** How often the walk is repeated at most: what starts later may change what started before. */
const ROUNDS = 10;

/** A use of a resource by code that runs while the program starts. */
export interface EarlyUse {
  readonly use: Use;
  /** The top-level statement that leads there. */
  readonly from: Place;
  /** Whether code of a package may leave it for later. */
  readonly maybeLater: boolean;
}

/** What happens while the program starts. */
export interface Start {
  readonly uses: readonly EarlyUse[];
  /** The statements that change something in a way which compile time did not follow. */
  readonly marks: readonly Mark[];
}

/** Walks the top level of the program's modules, with everything that it calls, hands on and constructs. */
export function walkStart(
  { created, strict, frame, mutable, executed, globals }: Omit<WalkInput, "setUps">,
  calls: StartCalls,
): Start {
  const { marks } = calls;
  const phase = new StartPhase(created, { report: new Report(), strict, mutable, executed, globals, calls });
  const uses: EarlyUse[] = [];
  const modules = [...executed];
  const scopes = new Map(modules.map((module) => [module, new StartScope(globals, { outer: phase.heap })]));
  const walk = (module: ModuleIr, statement: Statement) => {
    const scope = scopes.get(module);
    if (!scope || !runs(statement)) return;
    const { accesses, later } = phase.findings;
    const before = accesses.length;
    marks.begin(statement);
    run([statement], { ...frame, phase, scope });
    for (const use of accesses.slice(before))
      uses.push({ use, from: statement.at, maybeLater: later.has(use) });
  };
  for (let round = 0, before = -1; round < ROUNDS && phase.size !== before; round++) {
    before = phase.size;
    phase.again();
    for (const module of modules) for (const statement of module.body) walk(module, statement);
  }
  return { uses, marks: marks.found };
}

/** The variables of a module while it starts: what stands at the top level was performed at compile time. */
export class StartScope extends RunScope {
  override assign(binding: Binding, value: Value): void {
    this.declare(binding, value);
  }
}

/** Whether a statement does more than to declare something. */
export function runs({ kind }: Statement): boolean {
  return kind !== "function" && kind !== "import" && kind !== "nothing";
}
