import type { Report } from "#diagnostics";
import { type RuntimeValue, runtime } from "../evaluate/value.ts";
import type { Binding, ModuleIr, Place } from "../ir/index.ts";
import { importCycle } from "./diagnostics.ts";

/** The modules whose top level is running, each imported by the one before it. */
export class RunningImports {
  readonly #report: Report;
  readonly #running: string[] = [];
  readonly #reported = new Set<Binding>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** Runs the top level of a module. */
  during({ source }: ModuleIr, run: () => void): void {
    this.#running.push(source.file);
    run();
    this.#running.pop();
  }

  /** Reports the use of a variable that its module has not set, if that module waits for this one; once. */
  refusal(binding: Binding, at: Place): RuntimeValue | undefined {
    const { file } = at.source;
    const from = this.#running.indexOf(binding.file);
    if (!binding.topLevel || binding.file === file || from < 0) return undefined;
    if (!this.#reported.has(binding)) {
      this.#reported.add(binding);
      const files = [...this.#running.slice(from), binding.file];
      this.#report.add(importCycle(at, { name: binding.name, files, setAt: binding.at }));
    }
    return { ...runtime(`the value of \`${binding.name}\`, which is not set yet`, at), refused: true };
  }
}
