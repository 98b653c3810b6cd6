import type { Value } from "../../evaluate/value.ts";
import type { Binding, Reference } from "../../ir/index.ts";
import type { MutableState } from "../mutable-state.ts";

/** One question, with the answer that it got. */
export type Question =
  | { readonly kind: "variable"; readonly binding: Binding; readonly answer: Value | undefined }
  | { readonly kind: "declared"; readonly binding: Binding; readonly answer: boolean }
  | { readonly kind: "asleep"; readonly reference: Reference; readonly answer: boolean }
  | { readonly kind: "changes"; readonly binding: Binding; readonly answer: boolean }
  | { readonly kind: "assigns"; readonly member: string; readonly answer: boolean };

/**
 * What a walk asked of the program around its handler, besides the code that it went through: with the same answers it finds
 * the same. In the order in which it was asked, each once: a question may wake modules that a later one is about.
 */
export class Questions {
  readonly #asked = new Map<Binding | Reference, Question>();
  readonly #declared = new Map<Binding, Question>();
  readonly #changes = new Map<Binding | string, Question>();
  /** Whether any resource of the program matters: one is looked for by what is known of it. */
  resources = false;
  /** Whether all of it can be asked again. */
  complete = true;

  get all(): readonly Question[] {
    return [...this.#asked.values(), ...this.#declared.values(), ...this.#changes.values()];
  }

  /** A top-level variable was read. */
  variable(binding: Binding, answer: Value | undefined): void {
    if (!this.#asked.has(binding)) this.#asked.set(binding, { kind: "variable", binding, answer });
  }

  /** It was asked whether a top-level variable is there. */
  declared(binding: Binding, answer: boolean): void {
    if (!this.#declared.has(binding)) this.#declared.set(binding, { kind: "declared", binding, answer });
  }

  /** It was asked whether the module behind a name sleeps. */
  asleep(reference: Reference, answer: boolean): void {
    if (!this.#asked.has(reference)) this.#asked.set(reference, { kind: "asleep", reference, answer });
  }

  /** Resources were looked for. */
  anyResource(): void {
    this.resources = true;
  }

  /** Something was asked whose answer is not kept. */
  cannotRepeat(): void {
    this.complete = false;
  }

  /** What changes while the program runs, asked through this. */
  about(mutable: MutableState): MutableState {
    return {
      changes: (binding) => {
        const answer = mutable.changes(binding);
        this.#changes.set(binding, { kind: "changes", binding, answer });
        return answer;
      },
      assigns: (member) => {
        const answer = mutable.assigns(member);
        this.#changes.set(member, { kind: "assigns", member, answer });
        return answer;
      },
    };
  }
}
