import type { Diagnostic } from "#diagnostics";
import type { CreatedResource, FunctionValue, Value } from "../../evaluate/value.ts";
import type { Binding, FunctionIr } from "../../ir/index.ts";
import type { SetUp } from "../../local-graph/effects.ts";
import type { ModuleScope } from "../../local-graph/module-scope.ts";
import type { Findings, Target, Use } from "../findings.ts";
import type { MutableState } from "../mutable-state.ts";
import { Correspondence } from "./correspondence.ts";
import { type Question, Questions } from "./questions.ts";

/** What all walks of a run have in common. */
export interface Around {
  readonly globals: ModuleScope;
  readonly created: readonly CreatedResource[];
  readonly setUps: readonly SetUp[];
  readonly strict: boolean;
  readonly mutable: MutableState;
  /** How often something was asked that every run has to ask. */
  readonly asked: () => number;
}

/** What a walk found. */
export interface Walked {
  readonly findings: Findings;
  readonly diagnostics: readonly Diagnostic[];
}

interface KeptWalk extends Walked {
  readonly handler: FunctionValue;
  readonly questions: readonly Question[];
  /** Whether any resource of the program matters. */
  readonly resources: boolean;
}

/**
 * The walks of one run over a program, and those of the run before that still hold. A walk holds for a handler that is the
 * same code over values that correspond, as long as everything that the walk asked gets an answer that corresponds.
 */
export class KeptWalks {
  readonly #around: Around;
  readonly #walks = new Map<FunctionIr, KeptWalk[]>();
  readonly #earlier = new Map<FunctionIr, KeptWalk[]>();
  #values: Correspondence;
  #isStopped = false;
  #resourcesHold: () => boolean;
  readonly #variables = new Map<Binding, { readonly before: Value | undefined; readonly holds: boolean }>();

  constructor(around: Around, last?: KeptWalks) {
    this.#around = around;
    const before = last ? last.#around : undefined;
    this.#values = new Correspondence(...(before ? [[before.globals, around.globals] as const] : []));
    this.#resourcesHold = once(() => this.#values.holds(before?.created, around.created));
    if (!last || before?.strict !== around.strict) return;
    if (!this.#values.holds(before.setUps, around.setUps)) return;
    for (const [fn, walks] of last.#walks) this.#earlier.set(fn, [...walks]);
  }

  /** What the walk of the run before over this handler found, if that still holds. */
  again(handler: Value): Walked | undefined {
    if (handler.kind !== "function") return undefined;
    const before = this.#earlier.get(handler.function)?.shift();
    if (!before || !this.#values.holds(before.handler, handler)) return undefined;
    if (before.resources && !this.#resourcesHold()) return undefined;
    const questions = this.#askAgain(before.questions);
    const findings = questions && this.#present(before.findings);
    if (!findings) return undefined;
    const { diagnostics, resources } = before;
    this.#keep({ handler, questions, resources, findings, diagnostics });
    return { findings, diagnostics };
  }

  /** Walks a handler, and keeps what that found where it is known what it depends on. */
  walk(handler: Value, walk: (questions: Questions) => Walked | undefined): Walked | undefined {
    const { globals, asked } = this.#around;
    const questions = new Questions();
    const before = asked();
    const walked = globals.telling(questions, () => walk(questions));
    const isKnown = handler.kind === "function" && questions.complete && asked() === before;
    if (walked && isKnown)
      this.#keep({ ...walked, handler, questions: questions.all, resources: questions.resources });
    return walked;
  }

  /** A module ran that only a handler imports: what it changes, later walks see without asking. Nothing of this run is kept. */
  stop(): void {
    this.#isStopped = true;
    this.#earlier.clear();
    this.#walks.clear();
  }

  /** The run is over: nothing of the one before is needed any more. */
  release(): void {
    this.#earlier.clear();
    this.#variables.clear();
    this.#values = new Correspondence();
    this.#resourcesHold = () => false;
  }

  #keep(walk: KeptWalk): void {
    if (this.#isStopped) return;
    const { function: fn } = walk.handler;
    const known = this.#walks.get(fn);
    if (known) known.push(walk);
    else this.#walks.set(fn, [walk]);
  }

  /** The same questions with the answers of now, or nothing where one does not correspond. */
  #askAgain(questions: readonly Question[]): readonly Question[] | undefined {
    const asked: Question[] = [];
    for (const question of questions) {
      const now = this.#ask(question);
      if (!now) return undefined;
      asked.push(now);
    }
    return asked;
  }

  #ask(question: Question): Question | undefined {
    const { globals, mutable } = this.#around;
    if (question.kind === "variable") return this.#askVariable(question);
    if (question.kind === "declared")
      return globals.values.has(question.binding) === question.answer ? question : undefined;
    if (question.kind === "asleep")
      return question.reference.asleep?.() === question.answer ? question : undefined;
    const answer =
      question.kind === "changes" ? mutable.changes(question.binding) : mutable.assigns(question.member);
    return answer === question.answer ? question : undefined;
  }

  #askVariable(question: Extract<Question, { kind: "variable" }>): Question | undefined {
    const { binding, answer: before } = question;
    const answer = this.#around.globals.lookup(binding);
    const known = this.#variables.get(binding);
    const holds = known?.before === before && known ? known.holds : this.#values.holds(before, answer);
    this.#variables.set(binding, { before, holds });
    return holds ? { ...question, answer } : undefined;
  }

  /** Findings with the resources and values of now. */
  #present(before: Findings): Findings | undefined {
    const accesses = this.#usesOf(before.accesses);
    const reads = this.#usesOf(before.reads);
    const captures = this.#capturesOf(before);
    return accesses && reads && captures && before.with({ accesses, reads, captures });
  }

  #usesOf(uses: readonly Use[]): readonly Use[] | undefined {
    return complete(uses, (use) => {
      const target = this.#values.of<Target>(use.target);
      return target && { ...use, target };
    });
  }

  #capturesOf({ captures }: Findings): Findings["captures"] | undefined {
    const found = complete([...captures], ([binding, capture]) => {
      const value = this.#valueOf(binding, capture.value);
      return value && ([binding, { ...capture, value }] as const);
    });
    return found && new Map(found);
  }

  #valueOf(binding: Binding, before: Value): Value | undefined {
    const asked = this.#variables.get(binding);
    return asked?.holds && asked.before === before
      ? this.#around.globals.lookup(binding)
      : this.#values.of(before);
  }
}

/** All of them as something else, or nothing. */
function complete<Before, Now>(
  all: readonly Before[],
  of: (one: Before) => Now | undefined,
): readonly Now[] | undefined {
  const found: Now[] = [];
  for (const one of all) {
    const now = of(one);
    if (now === undefined) return undefined;
    found.push(now);
  }
  return found;
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
