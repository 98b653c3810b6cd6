import { run } from "../evaluate/statement.ts";
import type { ModuleIr, Statement } from "../ir/index.ts";
import { type LoadCalls, LoadPhase } from "./load-phase.ts";
import { noReads, type Reads } from "./reads.ts";
import type { WalkInput } from "./walk.ts";
import { runs, StartScope } from "./walk-start.ts";

/** How often the walk is repeated at most: what loads later may change what loaded before. */
const ROUNDS = 4;

/** What of a program loads. */
export interface Loading {
  readonly modules: readonly ModuleIr[];
  readonly calls: LoadCalls;
  /** Only this statement of the top level. */
  readonly only?: Statement;
}

/** Walks top-level statements as a bundle runs them, and tells of each what it reads. */
export function walkLoad(
  { modules, calls, only }: Loading,
  { created, strict, frame, mutable, executed, globals }: Omit<WalkInput, "setUps" | "report">,
): ReadonlyMap<Statement, Reads> {
  const phase = new LoadPhase(created, { strict, mutable, executed, globals, calls });
  const found = new Map<Statement, Reads>();
  const scopes = new Map(modules.map((module) => [module, new StartScope(globals, { outer: phase.heap })]));
  const evaluate = phase.evaluating(frame.evaluate);
  const walk = (module: ModuleIr, statement: Statement) => {
    const scope = scopes.get(module);
    if (!scope || !runs(statement) || (only && statement !== only)) return;
    const reads = found.get(statement) ?? noReads();
    found.set(statement, reads);
    phase.enter();
    phase.log.into(reads, () => run([statement], { ...frame, evaluate, phase, scope }));
  };
  for (let round = 0, before = -1; round < ROUNDS && phase.size !== before; round++) {
    before = phase.size;
    phase.again();
    for (const module of modules) for (const statement of module.body) walk(module, statement);
  }
  return found;
}
