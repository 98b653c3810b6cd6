import { join } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { nearestOf, type Report, SourceText, type Span } from "#diagnostics";
import type { SourceFiles } from "#source-files";
import { badYaml, unknownKey, unreadableFile, wrongValue } from "./diagnostics.ts";
import { readText } from "./files.ts";

/** What `pluto.yaml` says. */
export interface Configuration {
  readonly name?: string;
  /** Relative to the project's root. */
  readonly entries: readonly string[];
  /** Whether a permission wider than what is known to be used is an error. */
  readonly strict: boolean;
  /** The text that diagnostics about it point into; absent when there is none. */
  readonly source?: SourceText;
}

const fileName = "pluto.yaml";
const nothingSaid: Configuration = { entries: [], strict: false };

type Shape =
  | { readonly sort: "name" | "text" | "truth" | "texts" | "anything" }
  | { readonly sort: "map"; readonly keys: Readonly<Record<string, Shape>> }
  | { readonly sort: "map-of"; readonly value: Shape };

const text: Shape = { sort: "text" };

const stack: Shape = {
  sort: "map",
  keys: { platform: text, region: text, context: text, namespace: text, gateway: text, image: text },
};

const shape: Shape = {
  sort: "map",
  keys: {
    name: { sort: "name" },
    entry: { sort: "texts" },
    stacks: { sort: "map-of", value: stack },
    packaging: { sort: "map-of", value: { sort: "anything" } },
    analysis: { sort: "map", keys: { strict: { sort: "truth" } } },
  },
};

/** Reads and checks `pluto.yaml` of a project; a project may have none. */
export function readConfiguration(
  root: string,
  { files, report }: { readonly files: SourceFiles; readonly report: Report },
): Configuration {
  const path = join(root, fileName);
  const yaml = files.read(path)?.replace(/^\uFEFF/, "");
  if (yaml === undefined) {
    const { unreadable } = files.entryAt(path) === "nothing" ? {} : readText(path);
    if (unreadable !== undefined) report.add(unreadableFile(fileName, unreadable));
    return nothingSaid;
  }
  const source = new SourceText(fileName, yaml);
  const document = parseDocument(yaml, { lineCounter: new LineCounter() });
  for (const error of document.errors)
    report.add(badYaml(source.span(...error.pos), firstLine(error.message)));
  if (document.errors.length > 0) return { ...nothingSaid, source };
  if (document.contents) checkNode(document.contents, { shape, key: fileName, source, report });
  return { ...valuesOf(document.toJS()), source };
}

function valuesOf(value: unknown): Configuration {
  if (typeof value !== "object" || value === null) return nothingSaid;
  const { name, entry, analysis } = value as { readonly [key: string]: unknown };
  const entries = (Array.isArray(entry) ? entry : [entry]).filter((one) => typeof one === "string");
  const strict = typeof analysis === "object" && analysis !== null && "strict" in analysis && analysis.strict;
  return { ...(typeof name === "string" && { name }), entries, strict: strict === true };
}

interface Check {
  readonly shape: Shape;
  readonly key: string;
  readonly source: SourceText;
  readonly report: Report;
}

const wanted: Readonly<Record<Shape["sort"], { readonly phrase: string; readonly example: string }>> = {
  name: { phrase: "a name: a letter, then letters, digits, `-`, `_` or `.`", example: "`shop`" },
  text: { phrase: "a string", example: '`"text"`' },
  truth: { phrase: "`true` or `false`", example: "`true`" },
  texts: { phrase: "a file or a list of files", example: "`app.ts`" },
  map: { phrase: "a map", example: "indented lines of `key: value`" },
  "map-of": { phrase: "a map", example: "indented lines of `key: value`" },
  anything: { phrase: "a value", example: "`1`" },
};

function checkNode(node: Node, check: Check): void {
  if (!isOfSort(node, check.shape.sort)) {
    const { key, source, report } = check;
    report.add(wrongValue(spanOfNode(node, source), { key, ...wanted[check.shape.sort] }));
  } else if (isMap(node)) {
    for (const pair of node.items) checkPair(pair as Pair<Node, Node | null>, check);
  }
}

function checkPair(
  { key: keyNode, value }: Pair<Node, Node | null>,
  { shape: outer, key, source, report }: Check,
): void {
  const name = String(isScalar(keyNode) ? keyNode.value : keyNode);
  const inner = shapeOfKey(outer, name);
  const known = outer.sort === "map" ? Object.keys(outer.keys) : [];
  const at = spanOfNode(keyNode, source);
  const path = key === fileName ? name : `${key}.${name}`;
  if (!inner) report.add(unknownKey(at, { key: path, nearby: nearestOf(name, known) }));
  else if (value) checkNode(value, { shape: inner, key: path, source, report });
}

function shapeOfKey(outer: Shape, name: string): Shape | undefined {
  if (outer.sort === "map") return Object.hasOwn(outer.keys, name) ? outer.keys[name] : undefined;
  return outer.sort === "map-of" ? outer.value : { sort: "anything" };
}

function isOfSort(node: Node, sort: Shape["sort"]): boolean {
  const value = isScalar(node) ? node.value : undefined;
  const tests: Readonly<Record<Shape["sort"], () => boolean>> = {
    name: () => typeof value === "string" && /^[A-Za-z][A-Za-z0-9._-]{0,62}$/.test(value),
    text: () => typeof value === "string",
    truth: () => typeof value === "boolean",
    texts: () =>
      typeof value === "string" ||
      (isSeq(node) && node.items.every((item) => isScalar(item) && typeof item.value === "string")),
    map: () => isMap(node),
    "map-of": () => isMap(node),
    anything: () => true,
  };
  return tests[sort]();
}

function spanOfNode(node: Node, source: SourceText): Span {
  const [start = 0, end = start] = node.range ?? [];
  return source.span(start, end);
}

// The parser draws a frame of its own below its message.
function firstLine(message: string): string {
  const [line = ""] = message.split("\n");
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`
    .replace(/ at line \d+, column \d+:?$/, "")
    .replace(/\.$/, "");
}
