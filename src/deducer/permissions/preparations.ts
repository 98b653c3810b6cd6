import { Report } from "#diagnostics";
import type { Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
import type { SetUp } from "../local-graph/effects.ts";
import { Findings } from "./findings.ts";
import type { OuterWrites } from "./run-scope.ts";
import { RunScope } from "./run-scope.ts";

/** The part of a walk that finds what code leaves behind. */
interface Walk {
  findings: Findings;
  report: Report;
  readonly heap: OuterWrites;
  again(): void;
}

/** What happens in a bundle before its handler runs, and was not followed at compile time. */
export class Preparations {
  readonly #setUps: readonly { readonly setUp: SetUp; readonly scope: RunScope }[];

  constructor(setUps: readonly SetUp[], outer: OuterWrites) {
    this.#setUps = setUps.map((setUp) => ({ setUp, scope: new RunScope(setUp.within.scope, { outer }) }));
  }

  /** Walks it for what it leaves behind. What it does besides is no handler's doing: compile time refuses client calls. */
  walk(phase: Walk, frame: Frame): void {
    if (this.#setUps.length === 0) return;
    const { findings, report } = phase;
    phase.findings = new Findings();
    phase.report = new Report();
    for (const { setUp, scope } of this.#setUps) {
      const inner = { ...frame, ...setUp.within, scope };
      for (const expression of setUp.code.expressions) frame.evaluate(expression, inner);
      run(setUp.code.statements, inner);
    }
    phase.findings = findings;
    phase.report = report;
    // The handler walks the same functions once more, now on its own account.
    phase.again();
  }
}
