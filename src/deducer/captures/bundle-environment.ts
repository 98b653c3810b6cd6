import { kindOfClass } from "#kinds";
import type { Binding, Call, Expression, ModuleIr } from "../ir/index.ts";
import { visitExpressions } from "../ir/index.ts";
import type { Registration } from "../local-graph/effects.ts";
import type { Session } from "../local-graph/session.ts";
import type { Findings } from "../permissions/findings.ts";
import type { LoadCalls } from "../permissions/load-phase.ts";
import { addReads, noReads, type Reads } from "../permissions/reads.ts";
import type { WalkInput } from "../permissions/walk.ts";
import { walkLoad } from "../permissions/walk-load.ts";
import { isCompileTimeOnly } from "./compile-time-edits.ts";
import { concernedBy, type LoadedStatement } from "./loaded-statements.ts";
import { moduleClosure } from "./module-closure.ts";
import { contains } from "./path-edits.ts";
import { isDroppable } from "./prune.ts";
import { type SliceInput, sliceInput } from "./slice-input.ts";

/** What in a program's text tells that it may read its environment. */
const mentionsEnvironment = /\benv\b|environ|getenv/;

/**
 * What handlers read of the environment: what the walk over a handler finds, and of what its bundle runs while it loads the
 * statements that it needs. A statement is needed if the handler uses what it declares or changes, directly or through
 * others, or if nothing but running it tells whether the bundle loads.
 */
export class BundleEnvironment {
  readonly #session: Session;
  readonly #input: WalkInput;
  readonly #slices: SliceInput;
  readonly #files = new Map<string, ReadonlySet<string>>();
  #loaded: Loaded | undefined;

  constructor(session: Session, input: WalkInput) {
    this.#session = session;
    this.#input = input;
    this.#slices = sliceInput(session);
  }

  /** What the bundle of one handler reads. */
  of(registration: Registration, { code }: Findings): Reads {
    this.#loaded ??= this.#load();
    const { statements, concerning } = this.#loaded;
    if (statements.length === 0) return code;
    const reads = noReads();
    addReads(reads, code);
    const origin = this.#originOf(registration, reads);
    const files = this.#filesOf(origin, code);
    const isThere = ({ module }: LoadedStatement) => files.has(module.source.file);
    const needed = new Set<LoadedStatement>();
    const need = (one: LoadedStatement) => {
      if (needed.has(one) || !isThere(one)) return;
      needed.add(one);
      addReads(reads, one.reads);
    };
    for (const one of statements) if (this.#alwaysRuns(one, origin)) need(one);
    // A set that grows while it is read: what is needed may need more.
    for (const variable of reads.variables) for (const one of concerning.get(variable) ?? []) need(one);
    return reads;
  }

  /** The statement that leads to the handler: what it reads on the way counts. */
  #originOf(registration: Registration, reads: Reads): ModuleIr | undefined {
    const { path, call } = registration;
    const top = path[0]?.call ?? call;
    const module = [...this.#session.executed].find(({ source }) => source === top.at.source);
    const only = module?.body.find((statement) => contains(statement.at, top.at));
    if (!module || !only || !this.#loaded) return module;
    const own = new Set([call, ...path.map((step) => step.call)]);
    const { compileTimeCalls } = this.#slices;
    const turns = [...path.flatMap((step) => step.turns), ...registration.turns];
    const calls: LoadCalls = {
      isMade: (one) => own.has(one) || !compileTimeCalls.has(one),
      forDeployment: this.#loaded.forDeployment,
      turns: new Map(turns.flatMap((turn) => ("position" in turn ? [[turn.loop, turn.position]] : []))),
    };
    const found = walkLoad({ modules: [module], calls, only }, this.#input).get(only);
    if (found) addReads(reads, found);
    return module;
  }

  #alwaysRuns({ statement, module, reads }: LoadedStatement, origin: ModuleIr | undefined): boolean {
    if (!reads.does.has("anything")) return false;
    const isPruned = this.#slices.syntax.sharing === "one-handler" && module === origin;
    return !isPruned || !isDroppable(statement, this.#slices);
  }

  #filesOf(origin: ModuleIr | undefined, { modules }: Reads): ReadonlySet<string> {
    const starts = [...(origin ? [origin] : []), ...modules];
    return new Set(starts.flatMap((module) => [...this.#loadedWith(module)]));
  }

  #loadedWith(module: ModuleIr): ReadonlySet<string> {
    const { file } = module.source;
    const known = this.#files.get(file);
    if (known) return known;
    const { program, executed } = this.#session;
    const modules = new Map([...executed].map((one) => [one.source.file, one]));
    const found = program.onDemand?.loadedWith(file) ?? new Set(moduleClosure([module], modules));
    this.#files.set(file, found);
    return found;
  }

  #load(): Loaded {
    const { program, executed } = this.#session;
    const modules = [...new Set([...(program.onDemand?.readingEnvironment() ?? []), ...executed])];
    const none: Loaded = { statements: [], concerning: new Map(), forDeployment: new Set() };
    if (!modules.some(({ source }) => mentionsEnvironment.test(source.text))) return none;
    const { compileTimeCalls, infraCalls } = this.#slices;
    const forDeployment = deploymentArguments(modules, infraCalls);
    const isMade = (call: Call) => !compileTimeCalls.has(call);
    const walked = walkLoad({ modules, calls: { isMade, forDeployment, turns: new Map() } }, this.#input);
    const statements = modules.flatMap((module) =>
      module.body.flatMap((statement): readonly LoadedStatement[] => {
        const reads = walked.get(statement);
        return reads && !isCompileTimeOnly(statement, this.#slices) ? [{ statement, module, reads }] : [];
      }),
    );
    const concerning = new Map<Binding, LoadedStatement[]>();
    for (const one of statements)
      for (const binding of concernedBy(one, this.#input.globals))
        concerning.set(binding, [...(concerning.get(binding) ?? []), one]);
    return { statements, concerning, forDeployment };
  }
}

interface Loaded {
  readonly statements: readonly LoadedStatement[];
  readonly concerning: ReadonlyMap<Binding, readonly LoadedStatement[]>;
  readonly forDeployment: ReadonlySet<Expression>;
}

/** What bundles do without: the arguments of infra calls. */
function deploymentArguments(
  modules: readonly ModuleIr[],
  calls: ReadonlySet<Call>,
): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  for (const { body } of modules)
    visitExpressions({ expressions: [], statements: body }, (expression) => {
      if (expression.kind === "call" && (creates(expression) || calls.has(expression)))
        for (const { value } of expression.arguments) found.add(value);
      return true;
    });
  return found;
}

function creates({ callee }: Call): boolean {
  return callee.kind === "sdk" && kindOfClass(callee.name) !== undefined;
}
