import type { Diagnostic } from "./diagnostic.ts";
import { compareSpans } from "./span.ts";

/** Collects the diagnostics of one compilation, one per cause. Nothing prints from here. */
export class Report {
  readonly #found = new Map<string, Diagnostic>();
  readonly #before: Report | undefined;
  readonly #judge: (diagnostic: Diagnostic) => Diagnostic;

  /**
   * `before` holds what is known already: its errors count as errors here too. `judge` says how severe each diagnostic is;
   * without one, it is as severe as it was said to be, or as `before` judges it.
   */
  constructor(before?: Report, judge?: (diagnostic: Diagnostic) => Diagnostic) {
    this.#before = before;
    this.#judge = judge ?? ((diagnostic) => before?.judged(diagnostic) ?? diagnostic);
  }

  /** A diagnostic as this report takes it. */
  judged(diagnostic: Diagnostic): Diagnostic {
    return this.#judge(diagnostic);
  }

  /** Adds a diagnostic; the same code at the same place with the same message counts once. */
  add(diagnostic: Diagnostic): void {
    const key = JSON.stringify([diagnostic.code, diagnostic.at, diagnostic.message]);
    if (!this.#found.has(key)) this.#found.set(key, this.#judge(diagnostic));
  }

  /** Everything found, ordered by place (findings without a place first), then by code. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()].sort(compareDiagnostics);
  }

  get hasErrors(): boolean {
    if (this.#before?.hasErrors) return true;
    return [...this.#found.values()].some((diagnostic) => diagnostic.severity === "error");
  }
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.at && b.at) return compareSpans(a.at, b.at) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  return Number(a.at !== undefined) - Number(b.at !== undefined);
}
