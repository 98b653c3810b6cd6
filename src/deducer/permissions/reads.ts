import { alternatives, type Value } from "../evaluate/value.ts";
import type { Binding, ModuleIr, Place } from "../ir/index.ts";

/** What code reads while it runs, with everything that it calls. */
export interface Reads {
  /** The names of environment variables. */
  readonly environment: Set<string>;
  /** Where variables of the environment are read whose names are not known. */
  readonly anyVariable: Set<Place>;
  /** Variables of the code around it. */
  readonly variables: Set<Binding>;
  /** The modules whose top level runs then. */
  readonly modules: Set<ModuleIr>;
  /** What it does besides, as far as that is watched: it may fail, or act on what is outside of the program; it changes variables or what they hold, or fields of classes and functions. */
  readonly does: Set<"anything" | "changes" | "changes of code">;
}

/** Nothing yet. */
export function noReads(): Reads {
  return {
    environment: new Set(),
    anyVariable: new Set(),
    variables: new Set(),
    modules: new Set(),
    does: new Set(),
  };
}

/** Adds what other code reads. */
export function addReads(to: Reads, from: Reads): void {
  for (const name of from.environment) to.environment.add(name);
  for (const place of from.anyVariable) to.anyVariable.add(place);
  for (const variable of from.variables) to.variables.add(variable);
  for (const module of from.modules) to.modules.add(module);
  for (const one of from.does) to.does.add(one);
}

/** How much that is. */
export function sizeOf({ environment, anyVariable, variables, modules, does }: Reads): number {
  return environment.size + anyVariable.size + variables.size + modules.size + does.size;
}

/**
 * Notes what code reads, call by call: a call that is walked once for several callers reads the same for each of them.
 */
export class ReadsLog {
  readonly #outermost: () => Reads;
  readonly #open: Reads[] = [];

  constructor(outermost: () => Reads) {
    this.#outermost = outermost;
  }

  /** Where what is read now is noted. */
  get now(): Reads {
    return this.#open.at(-1) ?? this.#outermost();
  }

  /** A value is read: a variable of the environment counts wherever it, or what follows from it, is handed on. */
  value(value: Value): void {
    for (const one of alternatives(value)) {
      if (one.kind === "environment") this.now.environment.add(one.name);
      if (one.kind === "runtime" && one.cause) this.value(one.cause);
    }
  }

  /** Runs code of which the reads are noted apart, and also for the code around it. */
  into<T>(reads: Reads, run: () => T): T {
    const result = this.apart(reads, run);
    this.add(reads);
    return result;
  }

  /** What was read elsewhere is read now too. */
  add(reads: Reads): void {
    addReads(this.now, reads);
  }

  /** Begins to note apart. */
  open(): void {
    this.#open.push(noReads());
  }

  /** Ends that: what was noted counts for what is around it, except that it may fail. */
  closeCaught(): void {
    const reads = this.#open.pop();
    if (!reads) return;
    reads.does.delete("anything");
    this.add(reads);
  }

  /** Runs code of which the reads do not count for the code around it. */
  apart<T>(reads: Reads, run: () => T): T {
    this.#open.push(reads);
    const result = run();
    this.#open.pop();
    return result;
  }
}
