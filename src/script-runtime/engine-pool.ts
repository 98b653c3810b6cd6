import { type Engine, EngineGone, type HandlerEvent, type HandlerOutcome } from "./engine.ts";

/** What a pool is made of. */
export interface EnginePoolOptions<E extends Engine> {
  /** The handler's id, for messages. */
  readonly handler: string;
  create(): E;
  /** How many invocations one engine takes at a time. */
  readonly concurrency: number;
  /** How many engines there may be. */
  readonly engines: number;
}

interface Slot<E extends Engine> {
  readonly engine: E;
  readonly started: Promise<void>;
  running: number;
}

/** An invocation that finds no free engine within this time fails: handlers may be waiting for each other. */
const longestWait = 60_000;

/** Runs one handler's invocations on as many engines as there are at the same time, up to a limit. */
export class EnginePool<E extends Engine> {
  readonly #options: EnginePoolOptions<E>;
  readonly #slots = new Set<Slot<E>>();
  readonly #waiting: (() => void)[] = [];
  #disposed = false;

  constructor(options: EnginePoolOptions<E>) {
    this.#options = options;
  }

  get engines(): readonly E[] {
    return [...this.#slots].map((slot) => slot.engine);
  }

  /** Starts an engine ahead of the first invocation. A bundle that does not load says so when it is invoked. */
  async warm(): Promise<void> {
    if (this.#slots.size === 0) await this.#open().started.catch(() => {});
  }

  /** Runs the handler once, on an engine that is free. */
  async invoke(event: HandlerEvent): Promise<HandlerOutcome> {
    try {
      return await this.#invoke(event);
    } catch (error) {
      if (error instanceof EngineGone) return { type: "error", error: error.error };
      throw error;
    }
  }

  /** Ends every engine. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    const engines = this.engines;
    this.#slots.clear();
    for (const wake of this.#waiting.splice(0)) wake();
    await Promise.all(engines.map((engine) => engine.dispose()));
  }

  async #invoke(event: HandlerEvent): Promise<HandlerOutcome> {
    const slot = await this.#acquire();
    try {
      await slot.started;
      return await slot.engine.invoke(event);
    } finally {
      slot.running--;
      this.#waiting.shift()?.();
    }
  }

  async #acquire(): Promise<Slot<E>> {
    const until = Date.now() + longestWait;
    while (!this.#disposed) {
      const slot = this.#free();
      if (slot ?? this.#slots.size < this.#options.engines) return occupied(slot ?? this.#open());
      if (!(await this.#turn(until - Date.now()))) break;
    }
    throw this.#gone();
  }

  #free(): Slot<E> | undefined {
    for (const slot of this.#slots) {
      if (!slot.engine.alive) this.#slots.delete(slot);
      else if (slot.running < this.#options.concurrency) return slot;
    }
    return undefined;
  }

  #open(): Slot<E> {
    const engine = this.#options.create();
    const slot: Slot<E> = { engine, started: engine.start(), running: 0 };
    this.#slots.add(slot);
    slot.started.catch(() => this.#slots.delete(slot));
    return slot;
  }

  /** Whether an engine became free in time. */
  #turn(wait: number): Promise<boolean> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(wake), 1);
        resolve(false);
      }, wait);
      this.#waiting.push(wake);
    });
  }

  #gone(): EngineGone {
    const message = this.#disposed
      ? `handler \`${this.#options.handler}\` was stopped`
      : `all ${this.#options.engines} processes of handler \`${this.#options.handler}\` are busy`;
    return new EngineGone({ name: "HandlerUnavailable", message, traceback: message });
  }
}

function occupied<E extends Engine>(slot: Slot<E>): Slot<E> {
  slot.running++;
  return slot;
}
