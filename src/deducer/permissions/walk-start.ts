import { Report } from "#diagnostics";
import { run } from "../evaluate/statement.ts";
import type { ModuleIr, Place, Statement } from "../ir/index.ts";
import type { Use } from "./findings.ts";
import { RunPhase } from "./run-phase.ts";
import { RunScope } from "./run-scope.ts";
import type { StartCalls } from "./start-calls.ts";
import type { WalkInput } from "./walk.ts";

/** How often the walk is repeated at most: what starts later may change what started before. */
const ROUNDS = 4;

/** A use of a resource by code that runs while the program starts. */
export interface EarlyUse {
  readonly use: Use;
  /** The top-level statement that leads there. */
  readonly from: Place;
  /** Whether code of a package may leave it for later. */
  readonly maybeLater: boolean;
}

/** Walks the top level of the program's modules, with everything that it calls, hands on and constructs. */
export function walkStart(
  { created, strict, frame, mutable, executed, globals }: WalkInput,
  starts: StartCalls,
): readonly EarlyUse[] {
  const phase = new RunPhase(new Report(), created, {
    strict,
    mutable,
    executed,
    globals,
    starts,
  });
  const found: EarlyUse[] = [];
  const modules = [...executed].filter((module) => !module.inert);
  const scopes = new Map(modules.map((module) => [module, new RunScope(globals, { outer: phase.heap })]));
  const walk = (module: ModuleIr, statement: Statement) => {
    const scope = scopes.get(module);
    if (!scope || !runs(statement)) return;
    const { accesses, later } = phase.findings;
    const before = accesses.length;
    run([statement], { ...frame, phase, scope });
    for (const use of accesses.slice(before))
      found.push({ use, from: statement.at, maybeLater: later.has(use) });
  };
  for (let round = 0, before = -1; round < ROUNDS && phase.size !== before; round++) {
    before = phase.size;
    phase.again();
    for (const module of modules) for (const statement of module.body) walk(module, statement);
  }
  return found;
}

/** Whether a statement does more than to declare something. */
function runs({ kind }: Statement): boolean {
  return kind !== "function" && kind !== "import" && kind !== "nothing";
}
