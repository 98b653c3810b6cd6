import { call } from "./runtime.ts";

/** Which part of the keys `KVStore.list` returns. */
export interface ListOptions {
  /** Only keys after this one. */
  readonly after?: string | undefined;
  /** At most so many. */
  readonly limit?: number | undefined;
}

/** Stores strings under string keys, 400 KB at most each. */
export class KVStore {
  readonly #name: string;

  constructor(name?: string) {
    this.#name = name ?? "default";
  }

  /** The value under the key; rejects with `KeyNotFound` where there is none. */
  async get(key: string): Promise<string> {
    return (await this.#call("get", key)) as string;
  }

  /** Stores the value under the key, in place of any earlier one. */
  async set(key: string, value: string): Promise<void> {
    await this.#call("set", key, value);
  }

  /** Removes the key; a missing one is no error. */
  async delete(key: string): Promise<void> {
    await this.#call("delete", key);
  }

  /** Whether there is a value under the key. */
  async has(key: string): Promise<boolean> {
    return (await this.#call("has", key)) as boolean;
  }

  /** The keys that begin with the prefix, in order. */
  async list(prefix?: string, options?: ListOptions): Promise<string[]> {
    return (await this.#call("list", prefix ?? "", options ?? {})) as string[];
  }

  #call(operation: string, ...args: readonly unknown[]): Promise<unknown> {
    return call(
      { className: "KVStore", resource: { kind: "kv-store", name: this.#name } },
      operation,
      ...args,
    );
  }
}
