import type { Report } from "#diagnostics";
import { loopNotUnrolled } from "../diagnostics.ts";
import type { Statement } from "../ir/index.ts";
import type { Session } from "./session.ts";

/** How many turns all unrolled loops of a program may take together. */
const MOST_TURNS = 10_000;

/** How many turns loops without infra calls may take: they only compute. */
const MOST_FREE_TURNS = 100_000;

/** Who unrolls a loop. */
interface Unrolling {
  readonly session: Session;
  readonly report: Report;
  readonly pure: boolean;
  readonly quiet: boolean;
  /** Its own turns, which count where it is quiet. */
  readonly turns: { count: number };
}

/** Takes one more turn of a loop; says whether there may be so many. */
export function takeTurn(
  { session, report, pure, quiet, turns: own }: Unrolling,
  loop: Statement,
  infra: boolean,
): boolean {
  if (!infra && !pure) return ++session.freeTurns.count <= MOST_FREE_TURNS;
  const turns = pure ? session.pureTurns : quiet ? own : session.turns;
  turns.count += 1;
  if (turns.count <= MOST_TURNS) return true;
  const diagnostic = loopNotUnrolled(loop.at, `the program's loops take more than ${MOST_TURNS} together`);
  if (pure) report.add(diagnostic);
  // The loop that takes the one turn too many; those around it only follow.
  else if (!quiet && turns.count === MOST_TURNS + 1) session.report.add(diagnostic);
  return false;
}
