import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/** How many clock ticks Linux counts in a second. */
const ticksPerSecond = 100;
/** A process that only waits uses no time of the processor. */
const patience = 6;

/**
 * Ends when a process has used the processor for so long, or has taken several times as long by the clock. Where the
 * processor's time cannot be read the clock alone counts. Other work on the machine so does not look like a hang.
 */
export class TimeLimit {
  readonly exceeded: Promise<void>;
  #timer: NodeJS.Timeout | undefined;

  constructor({ pid }: ChildProcess, milliseconds: number) {
    const began = { clock: performance.now(), processor: processorTime(pid) };
    this.exceeded = new Promise((resolve) => {
      this.#timer = setInterval(() => {
        const passed = performance.now() - began.clock;
        const used = began.processor === undefined ? passed : (processorTime(pid) ?? 0) - began.processor;
        if (used > milliseconds || passed > patience * milliseconds) resolve();
      }, 100);
    });
  }

  /** Stops counting. */
  lift(): void {
    clearInterval(this.#timer);
  }
}

function processorTime(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const [user, system] = [fields[11], fields[12]].map(Number);
    return (((user ?? 0) + (system ?? 0)) * 1_000) / ticksPerSecond;
  } catch {
    // Not Linux, or the process has ended, which is noticed elsewhere.
    return undefined;
  }
}
