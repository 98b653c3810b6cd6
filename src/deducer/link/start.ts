import { isClassMember, type Place, spanOf } from "../ir/index.ts";
import type { SetUp } from "../local-graph/effects.ts";
import { infraInFunction } from "../local-graph/infra-closure.ts";
import type { Session } from "../local-graph/session.ts";
import { InfraTrail, type LostInfra } from "../permissions/infra-trail.ts";
import { type Mark, Marks, type Target } from "../permissions/marks.ts";
import type { WalkInput } from "../permissions/walk.ts";
import { type EarlyUse, walkStart } from "../permissions/walk-start.ts";

/** What the program's start does besides what compile time performed. */
export interface ProgramStart {
  readonly uses: readonly EarlyUse[];
  /** What every walk over a handler starts with. */
  readonly setUps: readonly SetUp[];
  /** Infra calls that compile time did not come to. */
  readonly lost: readonly LostInfra[];
  /** Whether compile time took something for known that the start changes: it has to be done again, now knowing that. */
  readonly surprises: boolean;
}

/** Walks the start of an evaluated program, and compares what it changes with what compile time knows. */
export function walkProgramStart(session: Session, input: Omit<WalkInput, "setUps">): ProgramStart {
  const { effects, summaries, skipped, performed, containers, setUps, report, globals } = session;
  const told = new Set(report.diagnostics.flatMap(({ at }) => (at ? [JSON.stringify(at)] : [])));
  const isTold = (at: Place) => told.size > 0 && told.has(JSON.stringify(spanOf(at)));
  const made = [effects, ...summaries.map((summary) => summary.effects)].flatMap((one) => one.calls);
  const replayed = setUps.flatMap(({ code }) => code.expressions);
  const marks = new Marks({
    performed,
    replayed: new Set(replayed.filter((one) => one.kind === "call")),
    makerOf: (container) => containers.makerOf(container),
  });
  const trail = new InfraTrail(new Set(session.unfollowed));
  const start = walkStart(input, {
    isMade: (call) => !isTold(call.at) || skipped.has(call),
    skipped,
    infra: new Set(made.map(({ callee }) => callee.function)),
    marks,
    trail,
    infraCalls: session.infraCalls,
  });
  const hidden = trail.lost.filter((lost) => noteHidden(lost, session));
  const surprising = start.marks.filter((mark) => noteSurprises(mark, session));
  const leaving = [...marks.leaving].filter((call) => session.overlooked.addCall(call));
  const noted = new Set(setUps.flatMap(({ code }) => code.statements));
  const missed = start.marks.filter(({ statement, missed }) => missed && !noted.has(statement));
  const inside = missed.filter(({ statement, within }) => within && session.overlooked.addReplay(statement));
  const ofModules = missed.filter(({ within }) => !within);
  return {
    uses: start.uses,
    setUps: [...setUps, ...ofModules.map(({ statement }) => setUpOf(statement, globals))],
    lost: trail.lost,
    surprises: hidden.length + surprising.length + leaving.length + inside.length > 0,
  };
}

/** Functions that make infra calls without a text of theirs saying so are infra functions; says whether any is new. */
function noteHidden({ at, through }: LostInfra, { overlooked, globals: scope }: Session): boolean {
  return through
    .flatMap((step) => (step.function && !isClassMember(step.function) ? [step.function] : []))
    .filter((fn) => infraInFunction(fn, { scope, overlooked }) !== "yes")
    .map((fn) => overlooked.addInfra(fn, at))
    .includes(true);
}

function setUpOf(statement: Mark["statement"], scope: SetUp["within"]["scope"]): SetUp {
  return { code: { expressions: [], statements: [statement] }, within: { scope } };
}

/** Notes what a statement changes of what compile time takes for known; says whether there is any that is new. */
function noteSurprises(
  { statement, targets, within, missed }: Mark,
  { containers, globals, overlooked }: Pick<Session, "containers" | "globals" | "overlooked">,
): boolean {
  const isTakenForKnown = ({ what, name }: Target) => {
    if ("role" in what && within) return missed;
    if ("role" in what) return globals.lookup(what)?.kind !== "runtime";
    return name === undefined ? containers.isKnown(what) : overlooked.wasRead(what, name);
  };
  const surprises = targets.filter(isTakenForKnown);
  if (within) for (const { what } of surprises) overlooked.watched.add(what);
  return surprises.map((target) => overlooked.add(statement, target)).includes(true);
}
