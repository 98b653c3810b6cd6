import type { Binding } from "../ir/index.ts";

/** The variables of one activation of a module, function or loop turn. Closures hold scopes, so turns differ. */
export class Variables<Value> {
  readonly parent: Variables<Value> | undefined;
  readonly values = new Map<Binding, Value>();
  /** Whether it belongs to a running handler; scopes inside such a scope do too. */
  readonly running: boolean;
  /** Whether it belongs to an infra function, which every handler's bundle runs only in part. */
  readonly infra: boolean;

  constructor(parent?: Variables<Value>, running = parent?.running ?? false, infra = parent?.infra ?? false) {
    this.parent = parent;
    this.running = running;
    this.infra = infra;
  }

  /** The scope that functions made here close over: one that stays when a branch ends. */
  get closure(): Variables<Value> {
    return this;
  }

  /** Whether closures see this variable too, so that no write to it can replace what was written before. */
  isShared(binding: Binding): boolean {
    return this.parent?.isShared(binding) ?? false;
  }

  /** The value of a binding, here or further out. */
  lookup(binding: Binding): Value | undefined {
    return this.values.get(binding) ?? this.parent?.lookup(binding);
  }

  /** The scope that holds a binding. */
  holder(binding: Binding): Variables<Value> | undefined {
    return this.values.has(binding) ? this : this.parent?.holder(binding);
  }

  /**
   * Sets a binding where it lives, or here when no scope has it yet. A running handler never changes what compile time
   * left behind: its writes to outer variables stay in its own scope.
   */
  assign(binding: Binding, value: Value): void {
    const holder = this.holder(binding);
    const target = holder && holder.running === this.running ? holder : this;
    target.values.set(binding, value);
  }

  /** Sets a binding here, whatever scopes further out hold. */
  declare(binding: Binding, value: Value): void {
    this.values.set(binding, value);
  }
}
