import type { LocalGraph, Resource, ServedFolder, Slice } from "#arch-ref";
import { Report } from "#diagnostics";
import { BundleEnvironment } from "./captures/bundle-environment.ts";
import { slicesOf } from "./captures/slices.ts";
import { noResources, noSuchResource } from "./diagnostics.ts";
import { evaluate } from "./evaluate/expression.ts";
import type { Frame } from "./evaluate/frame.ts";
import type { Program } from "./front-end/front-end.ts";
import type { ModuleIr } from "./ir/index.ts";
import { linkFolders } from "./link/folders.ts";
import { type LinkedHandler, type LinkInput, linkHandlers } from "./link/handlers.ts";
import { localGraphs } from "./link/local-graphs.ts";
import { linkResources } from "./link/resources.ts";
import { walkProgramStart } from "./link/start.ts";
import { CompilePhase } from "./local-graph/compile-phase.ts";
import { Overlooked } from "./local-graph/overlooked.ts";
import { Session } from "./local-graph/session.ts";
import type { Around, KeptWalks } from "./permissions/kept/kept-walks.ts";
import type { WalkMemory } from "./permissions/kept/walk-memory.ts";
import { mutableState } from "./permissions/mutable-state.ts";
import { checkHandlers } from "./rules/handlers.ts";
import { checkLostInfra } from "./rules/lost-infra.ts";
import { checkScopes } from "./rules/scopes.ts";
import { checkStart } from "./rules/start.ts";
import { checkUnusedFunctions } from "./rules/unused-functions.ts";

/** What one entry contributes to the graph. */
export interface EntryDeduction {
  readonly resources: readonly Resource[];
  readonly handlers: readonly LinkedHandler[];
  readonly functions: readonly LocalGraph[];
  readonly slices: readonly Slice[];
  readonly folders: readonly ServedFolder[];
}

/** How much of an entry to find, and where mistakes go. */
interface EntryOptions {
  readonly locals: boolean;
  readonly slices: boolean;
  readonly strict: boolean;
  readonly report: Report;
  /** Where walks over handlers outlive a run. */
  readonly memory?: WalkMemory | undefined;
}

/**
 * Evaluates the program of one entry and links what it creates. Where it turns out on the way that further modules have
 * to run in order, or that the program's start changes what was taken for known, it starts again knowing that.
 */
export function deduceEntry(program: Program, options: EntryOptions): EntryDeduction {
  const overlooked = new Overlooked();
  for (;;) {
    const before = program.onDemand?.wakings;
    const report = new Report(options.report);
    overlooked.again();
    let deduced: EntryDeduction | undefined;
    try {
      deduced = attempt(program, { ...options, report, overlooked });
    } catch (error) {
      keep(report, options.report);
      throw error;
    }
    if (!deduced || program.onDemand?.wakings !== before) continue;
    keep(report, options.report);
    options.memory?.end();
    return deduced;
  }
}

function keep(found: Report, report: Report): void {
  for (const diagnostic of found.diagnostics) report.add(diagnostic);
}

interface Attempt extends EntryOptions {
  readonly overlooked: Overlooked;
}

function attempt(program: Program, options: Attempt): EntryDeduction | undefined {
  const { locals, slices, strict, report, overlooked } = options;
  const { language } = program.syntax;
  const run = (module: ModuleIr) => phase.runModule(module, frame);
  const session = new Session(program, { report, run, overlooked });
  const phase = new CompilePhase(session, { report, effects: session.effects });
  const frame: Frame = { evaluate, phase, scope: session.globals, language };
  phase.runModule(program.entry, frame);

  const { resources: created, registrations } = session.effects;
  const { executed, globals } = session;
  const mutable = mutableState(executed, program.onDemand);
  const { reachesSdk } = program;
  const modules = { executed, late: new Set<ModuleIr>() };
  const around = { created, language, frame, report, strict, mutable, ...modules, globals, reachesSdk };
  const { uses, setUps, lost, surprises } = walkProgramStart(session, around);
  if (surprises) return undefined;
  const walks = keptWalks({ created, strict, mutable, globals, setUps }, program, options);
  const walked = { ...around, setUps, ...(walks && { walks }) };
  const bundles = new BundleEnvironment(session, walked);
  const input: LinkInput = { ...walked, environment: (...of) => bundles.of(...of) };
  const resources = linkResources(session);
  const handlers = linkHandlers(registrations, input);
  checkScopes(session, report);
  checkLostInfra(lost, { language, report });
  checkUnusedFunctions(session, report);
  checkHandlers(handlers, { globals, report });
  checkStart(handlers, { uses, report });
  // Where something was refused, a missing resource is only what follows from it.
  const missing = report.hasErrors ? [] : handlers.flatMap(({ findings }) => findings.missing);
  for (const { at, className, operation } of missing) report.add(noSuchResource(at, className, operation));
  if (created.length === 0 && !report.hasErrors)
    report.add(noResources({ source: program.entry.source, start: 0, end: 0 }));
  return {
    resources,
    handlers,
    functions: locals ? localGraphs(session, input) : [],
    slices: slices && !report.hasErrors ? slicesOf(handlers, session) : [],
    folders: linkFolders(session),
  };
}

/** Slices need the values of each walk, and they need the same ones. */
function keptWalks(
  around: Omit<Around, "asked">,
  program: Program,
  { slices, memory }: EntryOptions,
): KeptWalks | undefined {
  if (slices || program.asked === undefined) return undefined;
  return memory?.begin({ ...around, asked: () => program.asked ?? 0 });
}
