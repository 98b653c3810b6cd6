import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Access, ArchRef, Bundle, BundleFile, Handler, Language, Read } from "#arch-ref";
import { findPython, type PythonInterpreter } from "#script-runtime";

const sdk = join(import.meta.dirname, "..", "..", "sdk");
const nowhere = { file: "app", start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** A handler of a program that no compiler made: its bundle's source defines `handler`. */
export interface HandMadeHandler {
  readonly resource: string;
  readonly method: string;
  readonly path?: string;
  readonly language: Language;
  readonly source: string;
  /** Resource id to the operations that the graph grants. */
  readonly grants?: { readonly [resource: string]: readonly string[] };
  /** Resources whose `url` the graph says it reads. */
  readonly reads?: readonly string[];
}

/** A graph and its bundles. */
export interface HandMadeProgram {
  readonly graph: ArchRef;
  readonly bundles: readonly Bundle[];
}

/** A graph and its bundles, written by hand in the layouts of the packager. */
export async function handMadeProgram(
  resources: readonly string[],
  handlers: readonly HandMadeHandler[],
): Promise<HandMadeProgram> {
  const bundles = await Promise.all(handlers.map((handler, index) => bundleOf(handler, `handler-${index}`)));
  const graph: ArchRef = {
    format: "pluto.arch-ref/1",
    entries: ["app"],
    resources: resources.map((id) => {
      const [kind = "", name = ""] = id.split("/");
      return { id, kind, name, options: {}, at: nowhere };
    }),
    handlers: handlers.map(handlerOf),
  };
  return { graph, bundles };
}

/** Python for the tests, or a skip that says what is missing. */
export async function pythonForTests(): Promise<PythonInterpreter | undefined> {
  const found = await findPython({ candidates: ["python3", "python", "/usr/bin/python3"] });
  if (!found) process.stderr.write("SKIPPED: tests with Python handlers, no Python 3.9 or newer was found\n");
  return found;
}

/** The languages that this machine can run handlers in. */
export async function languagesForTests(): Promise<readonly Language[]> {
  return (await pythonForTests()) ? ["typescript", "python"] : ["typescript"];
}

/** The id that the graph gives a hand-made handler. */
export function handlerId({ resource, method, path }: HandMadeHandler): string {
  return path === undefined ? `${resource}#${method}` : `${resource}#${method} ${path}`;
}

function handlerOf(handler: HandMadeHandler): Handler {
  const accesses = Object.entries(handler.grants ?? {}).map(
    ([resource, operations]): Access => ({ resource, operations, at: [nowhere] }),
  );
  const reads = (handler.reads ?? []).map((resource): Read => ({ resource, property: "url", at: [nowhere] }));
  const { resource, method, path, language } = handler;
  return {
    id: handlerId(handler),
    language,
    function: "handler",
    trigger: { resource, method, arguments: path === undefined ? [] : [path] },
    captures: [],
    accesses,
    reads,
    environment: [],
    externals: [],
    at: nowhere,
  };
}

async function bundleOf(handler: HandMadeHandler, folder: string): Promise<Bundle> {
  const python = handler.language === "python";
  const files = python ? pythonFiles(handler.source) : [await typescriptFile(handler.source)];
  const hash = createHash("sha256").update(JSON.stringify(files)).digest("hex");
  const entry = python ? "__handler__.py" : "index.mjs";
  return {
    handler: handlerId(handler),
    folder,
    language: handler.language,
    entry,
    files,
    hash,
    externals: [],
  };
}

function pythonFiles(source: string): readonly BundleFile[] {
  const folder = join(sdk, "python", "pluto_sdk");
  const copied = readdirSync(folder)
    .filter((name) => name.endsWith(".py"))
    .map((name) => ({ path: `pluto_sdk/${name}`, contents: readFileSync(join(folder, name), "utf8") }));
  return [{ path: "__handler__.py", contents: source }, ...copied];
}

async function typescriptFile(source: string): Promise<BundleFile> {
  const { outputFiles } = await build({
    stdin: { contents: source, loader: "ts", resolveDir: import.meta.dirname },
    alias: { "@pluto/sdk": join(sdk, "typescript", "src", "index.ts") },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    logLevel: "silent",
  });
  return { path: "index.mjs", contents: outputFiles[0]?.text ?? "" };
}
