/** A route: a path pattern with `:name` parts and a trailing `*`, and what answers there. */
export interface Route {
  /** Lower case; `all` answers every method. */
  readonly method: string;
  readonly pattern: string;
  readonly handler: string;
}

/** What a method and a path lead to. */
export type RouteMatch =
  | {
      readonly type: "found";
      readonly handler: string;
      readonly params: { readonly [name: string]: string };
    }
  | { readonly type: "wrong method"; readonly allowed: readonly string[] }
  | { readonly type: "not found" };

interface CompiledRoute extends Route {
  readonly parts: readonly string[];
}

type Params = { readonly [name: string]: string };

/** Finds routes; the most literal pattern wins, then the named method over `all`. */
export class RouteTable {
  readonly #routes: readonly CompiledRoute[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map((route) => ({ ...route, parts: split(route.pattern) })).sort(compareRoutes);
  }

  /** `path` is as it was sent, without the query; throws `URIError` on a broken escape. */
  match(method: string, path: string): RouteMatch {
    const parts = split(path).map(decodeURIComponent);
    const matches = this.#routes.flatMap((route) => {
      const params = paramsOf(route.parts, parts);
      return params ? [{ route, params }] : [];
    });
    for (const accepted of acceptedMethods(method.toLowerCase())) {
      const found = matches.find(({ route }) => accepted.includes(route.method));
      if (found) return { type: "found", handler: found.route.handler, params: found.params };
    }
    if (matches.length === 0) return { type: "not found" };
    const allowed = new Set(matches.flatMap(({ route }) => methodsOf(route.method)));
    return { type: "wrong method", allowed: [...allowed].sort() };
  }
}

/** HEAD is answered by GET where it has no route of its own. */
function acceptedMethods(method: string): readonly (readonly string[])[] {
  return method === "head" ? [["head", "all"], ["get"]] : [[method, "all"]];
}

function methodsOf(method: string): readonly string[] {
  return method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()];
}

function split(path: string): readonly string[] {
  return path.replace(/^\//, "").split("/");
}

function paramsOf(pattern: readonly string[], path: readonly string[]): Params | undefined {
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const actual = path[index];
    if (actual === undefined) return undefined;
    if (part === "*" && index === pattern.length - 1) {
      params["*"] = path.slice(index).join("/");
      return params;
    }
    if (part.startsWith(":") && actual !== "") params[part.slice(1)] = actual;
    else if (part !== actual) return undefined;
  }
  return path.length === pattern.length ? params : undefined;
}

/** Literal before parameter before `*`, part by part; then a method before `all`. */
function compareRoutes(a: CompiledRoute, b: CompiledRoute): number {
  const length = Math.max(a.parts.length, b.parts.length);
  for (let index = 0; index < length; index++) {
    const difference = rank(a.parts[index]) - rank(b.parts[index]);
    if (difference !== 0) return difference;
  }
  return Number(a.method === "all") - Number(b.method === "all");
}

function rank(part: string | undefined): number {
  if (part === undefined) return 3;
  if (part === "*") return 2;
  return part.startsWith(":") ? 1 : 0;
}
