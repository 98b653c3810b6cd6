import { call, property, type Use } from "./runtime.ts";

/** What one call of a function may use. */
export interface FunctionOptions {
  /** Memory in MB. */
  readonly memory?: number | undefined;
  /** Seconds that one call may take. */
  readonly timeout?: number | undefined;
}

/** Makes a function callable by other handlers; arguments and result are JSON. */
export class Function<Handler extends (...args: never[]) => unknown = (...args: unknown[]) => unknown> {
  readonly #name: string;

  /** Without a name it is called after its handler. The client does not keep the handler. */
  constructor(handler: Handler, name?: string, options?: FunctionOptions);
  constructor(handler: Handler, name?: string) {
    this.#name = name ?? ((handler as Handler | undefined)?.name || "default");
  }

  /** Calls the function; rejects with `InvocationFailed` when it raises an error. */
  async invoke(...payload: Parameters<Handler>): Promise<Awaited<ReturnType<Handler>>> {
    return (await call(this.#use(), "invoke", ...payload)) as Awaited<ReturnType<Handler>>;
  }

  /** Where the function can be called over HTTP. */
  url(): string {
    return property(this.#use(), "url");
  }

  #use(): Use {
    return { className: "Function", resource: { kind: "function", name: this.#name } };
  }
}
