import { call } from "./runtime.ts";

/** Keeps a value that only the handlers which use it may read. */
export class Secret {
  readonly #name: string;

  /** The value is an environment variable of the machine that deploys, never a literal; it can be given then, too. */
  constructor(name: string, value?: string | undefined);
  constructor(name: string) {
    this.#name = name;
  }

  /** The value. */
  async get(): Promise<string> {
    return (await call(
      { className: "Secret", resource: { kind: "secret", name: this.#name } },
      "read",
    )) as string;
  }
}
