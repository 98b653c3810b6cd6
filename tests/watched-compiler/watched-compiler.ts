import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Outcome, outcomeOfFault, type Wanted } from "./outcome.ts";
import { TimeLimit } from "./time-limit.ts";

/**
 * How long a program may take, and how much memory. Five seconds are promised; where other work shares the cores the same
 * work takes up to twice the processor's time.
 */
const limits = { milliseconds: 10_000, megabytes: 1_024 };

/** Compiles programs in another process, which is ended when it takes too long and started again. */
export class WatchedCompiler {
  #child: ChildProcess | undefined;

  /** What became of the program of this entry; a fault says that the process hung or died. */
  async compile(wanted: Wanted): Promise<Outcome> {
    this.#child ??= await start();
    const child = this.#child;
    const limit = new TimeLimit(child, limits.milliseconds);
    const settled = new AbortController();
    const { signal } = settled;
    const races = [
      once(child, "message", { signal }).then(([outcome]) => outcome as Outcome),
      once(child, "exit", { signal }).then(([code, by]) => this.#end(`the process ended: ${by ?? code}`)),
      limit.exceeded.then(() => this.#end(`no answer in ${limits.milliseconds} ms`)),
    ];
    child.send(wanted);
    const outcome = await Promise.race(races);
    settled.abort();
    limit.lift();
    await Promise.allSettled(races.slice(0, 2));
    return outcome;
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  async #end(reason: string): Promise<Outcome> {
    await this.stop();
    return outcomeOfFault(reason);
  }
}

async function start(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "worker.ts"), {
    execArgv: ["--import", "tsx", `--max-old-space-size=${limits.megabytes}`],
  });
  await once(child, "message");
  return child;
}
