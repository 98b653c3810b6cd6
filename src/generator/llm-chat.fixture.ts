import type { Access, ArchRef, Bundle, Handler, Resource } from "#arch-ref";
import type { Span } from "#diagnostics";

/** A place in `app.py`. */
export function at(line: number): Span {
  return { file: "app.py", start: { line, column: 1 }, end: { line, column: 9 } };
}

/** A resource declared on a line of `app.py`. */
export function resource(kind: string, name: string, line = 1): Resource {
  return { id: `${kind}/${name}`, kind, name, options: {}, at: at(line) };
}

/** A handler of a route, `get /model1/info`, with its accesses. */
export function routeHandler(route: string, changes: Partial<Handler> = {}): Handler {
  const [method = "", path = ""] = route.split(" ");
  return {
    id: `router/router#${route}`,
    language: "python",
    function: "handler",
    trigger: { resource: "router/router", method, arguments: [path] },
    captures: [],
    accesses: [],
    reads: [],
    environment: [],
    externals: [],
    at: at(20),
    ...changes,
  };
}

/** Operations on a resource. */
export function access(id: string, ...operations: string[]): Access {
  return { resource: id, operations, at: [at(12)] };
}

/** The bundle of a handler: a module that prints the handler's id when it is imported. */
export function bundle(handler: Handler, text = `# ${handler.id}\n`): Bundle {
  const folder = handler.id.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const entry = handler.language === "python" ? "__handler__.py" : "index.mjs";
  const files = [{ path: entry, contents: text }];
  const inner = handler.language === "python" ? [{ path: "app/routes.py", contents: "x = 1\n" }] : [];
  return {
    handler: handler.id,
    folder: folder.replace(/^router-router/, "router"),
    language: handler.language,
    entry,
    files: [...files, ...inner],
    hash: "0".repeat(64),
    externals: [],
  };
}

/** A graph of resources and handlers, sorted as the deducer sorts. */
export function graph(resources: readonly Resource[], handlers: readonly Handler[]): ArchRef {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    format: "pluto.arch-ref/1",
    entries: ["app.py"],
    resources: resources.toSorted(byId),
    handlers: handlers.toSorted(byId),
  };
}

/** Program 1 of document 004: a router, two stores, and four handlers of which two write. */
export const llmChat = graph(
  [
    resource("router", "router", 31),
    resource("kv-store", "memory1", 33),
    resource("kv-store", "memory2", 34),
  ],
  [
    routeHandler("get /model1/info"),
    routeHandler("get /model2/info"),
    routeHandler("get /model1/invoke", { accesses: [access("kv-store/memory1", "set")] }),
    routeHandler("get /model2/invoke", { accesses: [access("kv-store/memory2", "set")] }),
  ],
);
