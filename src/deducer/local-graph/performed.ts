import type { Call, Place, Statement } from "../ir/index.ts";

/** The calls and the targets of assignments that compile time performed itself, exactly, or refused. */
export class Performed {
  readonly #always = new Set<Call | Place>();
  readonly #during = new Map<Statement, Set<Call | Place>>();
  /** The top-level statements that are being run: an import runs those of another module. */
  readonly #running: Statement[] = [];

  /** A top-level statement runs now. */
  begin(statement: Statement): void {
    this.#running.push(statement);
  }

  /** It was run. */
  end(): void {
    this.#running.pop();
  }

  /** Notes what was performed. A function without infra calls is only executed at some of its calls. */
  add(what: Call | Place, { pure }: { readonly pure: boolean }): void {
    const running = this.#running.at(-1);
    if (!pure || !running) this.#always.add(what);
    else this.#during.set(running, (this.#during.get(running) ?? new Set()).add(what));
  }

  /** Whether it was performed wherever this top-level statement leads to it. */
  has(what: Call | Place, statement: Statement): boolean {
    return this.#always.has(what) || (this.#during.get(statement)?.has(what) ?? false);
  }
}
