import { call } from "./runtime.ts";

// Every platform has them; the SDK depends on no declarations but the language's own.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Stores files under string keys. */
export class Bucket {
  readonly #name: string;

  constructor(name?: string) {
    this.#name = name ?? "default";
  }

  /** The bytes under the key; rejects with `KeyNotFound` where there are none. */
  async get(key: string): Promise<Uint8Array> {
    return (await this.#call("get", key)) as Uint8Array;
  }

  /** The text under the key, read as UTF-8; rejects with `KeyNotFound` where there is none. */
  async getText(key: string): Promise<string> {
    return new TextDecoder().decode(await this.get(key));
  }

  /** Stores bytes, or text as UTF-8, in place of any earlier content. */
  async put(key: string, content: string | Uint8Array): Promise<void> {
    await this.#call("put", key, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  /** The keys that begin with the prefix, in order. */
  async list(prefix?: string): Promise<string[]> {
    return (await this.#call("list", prefix ?? "")) as string[];
  }

  /** Removes the key; a missing one is no error. */
  async delete(key: string): Promise<void> {
    await this.#call("delete", key);
  }

  /** Writes what is under the key to a file of the handler; rejects with `KeyNotFound` where there is nothing. */
  async download(key: string, file: string): Promise<void> {
    await this.#call("download", key, file);
  }

  /** Stores a file of the handler under the key. */
  async upload(key: string, file: string): Promise<void> {
    await this.#call("upload", key, file);
  }

  #call(operation: string, ...args: readonly unknown[]): Promise<unknown> {
    return call({ className: "Bucket", resource: { kind: "bucket", name: this.#name } }, operation, ...args);
  }
}
