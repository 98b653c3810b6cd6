import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { type Engine, EngineGone, type HandlerEvent, type HandlerOutcome } from "./engine.ts";
import { encodeFrame, FrameReader } from "./frames.ts";
import { type LogStream, readLines } from "./log-lines.ts";
import type { HostMessage, HostReply, ResultBody, StartMessage } from "./protocol.ts";

/** How to run a handler process. */
export interface ProcessCommand {
  readonly executable: string;
  readonly arguments: readonly string[];
  /** The variables that the process gets; without them it inherits this process's. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** What a process engine is made of. */
export interface ProcessEngineOptions {
  readonly command: ProcessCommand;
  readonly start: StartMessage;
  /** The handler's id, for messages. */
  readonly handler: string;
  onLog(line: { readonly stream: LogStream; readonly text: string }): void;
}

interface Pending {
  resolve(outcome: HandlerOutcome): void;
  reject(error: EngineGone): void;
}

/** Runs a bundle in a child process that speaks frames over descriptors 3 and 4. */
export class ProcessEngine implements Engine {
  readonly #options: ProcessEngineOptions;
  readonly #pending = new Map<number, Pending>();
  #child: ChildProcess | undefined;
  #gone: EngineGone | undefined;
  #failure: EngineGone | undefined;
  #invocations = 0;

  constructor(options: ProcessEngineOptions) {
    this.#options = options;
  }

  /** The id of the running process. */
  get pid(): number | undefined {
    return this.#gone ? undefined : this.#child?.pid;
  }

  get alive(): boolean {
    return this.#gone === undefined;
  }

  start(): Promise<void> {
    const { command, start, onLog } = this.#options;
    const child = spawn(command.executable, command.arguments, {
      // A group of its own: Ctrl-C reaches the platform alone, and what a handler starts can be ended with it.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "pipe", "pipe", "pipe"],
      ...(command.environment ? { env: command.environment } : {}),
    });
    this.#child = child;
    if (child.stdout) readLines(child.stdout, (text) => onLog({ stream: "stdout", text }));
    if (child.stderr) readLines(child.stderr, (text) => onLog({ stream: "stderr", text }));
    const ready = new Promise<void>((resolve, reject) => this.#listen({ resolve, reject }));
    this.#send(start);
    return ready;
  }

  invoke(event: HandlerEvent): Promise<HandlerOutcome> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#invocations;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ type: "invoke", id, event });
    });
  }

  async dispose(): Promise<void> {
    const child = this.#child;
    if (!child?.pid || this.#gone) return;
    const exited = once(child, "exit");
    killGroup(child.pid);
    await exited;
    for (const stream of child.stdio) stream?.destroy();
  }

  #listen(start: { resolve(): void; reject(error: EngineGone): void }): void {
    const child = this.#child;
    if (!child) return;
    const ended = (how: string) => start.reject(this.#end(how));
    child.once("error", (error) => ended(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) =>
      ended(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
    const reader = new FrameReader();
    descriptor<Readable>(child, 4).on("data", (chunk: Buffer) => {
      try {
        for (const reply of reader.push(chunk) as HostReply[]) this.#receive(reply, start.resolve);
      } catch (error) {
        ended(`wrote to descriptor 4, which is the platform's: ${(error as Error).message}`);
      }
    });
    // A write to a process that has just ended fails here; its `exit` says so to whoever waits.
    descriptor<Writable>(child, 3).on("error", () => {});
  }

  #receive(reply: HostReply, ready: () => void): void {
    if (reply.type === "ready") ready();
    else if (reply.type === "failed") this.#failure = new EngineGone(reply.error);
    else {
      this.#pending.get(reply.id)?.resolve(outcomeOf(reply));
      this.#pending.delete(reply.id);
    }
  }

  #end(how: string): EngineGone {
    const message = `the process of handler \`${this.#options.handler}\` ${how}`;
    const gone = this.#failure ?? new EngineGone({ name: "HandlerCrashed", message, traceback: message });
    this.#gone ??= gone;
    for (const { reject } of this.#pending.values()) reject(gone);
    this.#pending.clear();
    if (this.#child?.pid) killGroup(this.#child.pid);
    return gone;
  }

  #send(message: HostMessage): void {
    if (this.#child) descriptor<Writable>(this.#child, 3).write(encodeFrame(message));
  }
}

function outcomeOf(reply: ResultBody): HandlerOutcome {
  if ("error" in reply) return { type: "error", error: reply.error };
  if ("response" in reply) return { type: "response", response: reply.response };
  return { type: "value", value: reply.value };
}

function descriptor<Stream>(child: ChildProcess, index: 3 | 4): Stream {
  return child.stdio[index] as Stream;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // Nobody of the group is left, or only what the system is about to bury.
    if (!["ESRCH", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
