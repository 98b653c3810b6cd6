/** The head of a TypeScript program that has a store and a router. */
export const typescript =
  'import { KVStore, Router } from "@pluto/sdk";\nconst store = new KVStore("s");\nconst router = new Router("api");\n';

/** The head of a Python program that has a store and a router. */
export const python =
  'from pluto_sdk import KVStore, Router\n\nstore = KVStore("s")\nrouter = Router("api")\n';

/** A handler that uses the store: what a program must still have where nothing is wrong with it. */
export const route = 'router.get("/", () => store.get("k"));\n';

/** The same in Python. */
export const pythonRoute = 'router.get("/", lambda request: store.get("k"))\n';

/** So many texts, joined. */
export function repeated(count: number, text: (position: number) => string, separator = "\n"): string {
  return Array.from({ length: count }, (_, position) => text(position)).join(separator);
}

/** A text between so many opening and closing ones. */
export function nested(count: number, [open, inside, close]: readonly [string, string, string]): string {
  return `${open.repeat(count)}${inside}${close.repeat(count)}`;
}
