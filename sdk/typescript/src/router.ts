import type { RequestHandler } from "./http.ts";
import { property } from "./runtime.ts";

/** How a router answers. */
export interface RouterOptions {
  /** Lets pages of other origins call the routes. */
  readonly cors?: boolean | undefined;
}

/**
 * Serves HTTP routes. Paths know `:name` parts and a trailing `*`. The methods that take handlers are for the compiler
 * and do nothing at run time, hence implementations without parameters.
 */
export class Router {
  readonly #name: string;

  constructor(name?: string, options?: RouterOptions);
  constructor(name?: string) {
    this.#name = name ?? "default";
  }

  /** Lets the handler answer GET requests; they answer HEAD too. */
  get(path: string, handler: RequestHandler): void;
  get(): void {}

  /** Lets the handler answer POST requests. */
  post(path: string, handler: RequestHandler): void;
  post(): void {}

  /** Lets the handler answer PUT requests. */
  put(path: string, handler: RequestHandler): void;
  put(): void {}

  /** Lets the handler answer PATCH requests. */
  patch(path: string, handler: RequestHandler): void;
  patch(): void {}

  /** Lets the handler answer DELETE requests. */
  delete(path: string, handler: RequestHandler): void;
  delete(): void {}

  /** Lets the handler answer HEAD requests. */
  head(path: string, handler: RequestHandler): void;
  head(): void {}

  /** Lets the handler answer OPTIONS requests. */
  options(path: string, handler: RequestHandler): void;
  options(): void {}

  /** Lets the handler answer requests of any method. */
  all(path: string, handler: RequestHandler): void;
  all(): void {}

  /** Where the router is served. */
  url(): string {
    return property({ className: "Router", resource: { kind: "router", name: this.#name } }, "url");
  }
}
