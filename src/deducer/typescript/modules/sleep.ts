import { changesReceiver } from "../../evaluate/container-changes.ts";
import { isDeclarationFile } from "../files/endings.ts";
import type { ParsedFiles } from "../files/parsed-files.ts";
import type { FileRecord } from "../scan/file-record.ts";
import type { ModuleGraph } from "./module-graph.ts";
import type { Relevance } from "./relevance.ts";

/** What code can reach without importing it, and what a graph tells of or cannot follow. */
const reaching =
  /\bprocess\b(?![ \t]+(?!as\b|satisfies\b|in\b|instanceof\b)\w)|\b(?:eval|Function|Proxy|Reflect|require|prototype|__proto__|arguments)\b|\bglobal(?:This)?\s*[.[]|\bimport\s*[.(]|\\u/;
/** Found much faster; most texts have none. */
const perhapsReaching =
  /process|eval|Function|Proxy|Reflect|require|prototype|__proto__|arguments|global|import\s*[.(]|\\u/;

/** Where what a variable holds may change: a member is assigned or counted, or a method does it. */
const change = new RegExp(
  [
    String.raw`(?:\.\s*[\w$#]+|\])\s*!?\s*(?:(?:[-+*/%&|^]|<<|>>>?|\*\*|&&|\|\||\?\?)?=(?![=>])|\+\+|--)`,
    String.raw`\.\s*(?:${[...changesReceiver].join("|")})\s*(?:\?\.\s*)?[(<]`,
    String.raw`(?:\+\+|--)\s*[\w$(]|\bdelete\b`,
  ].join("|"),
  "g",
);
const endsStatement = /[;{}]/;

/** What the text of a file tells. */
interface Findings {
  /** Whether its code can reach what it does not import. */
  readonly reaches: boolean;
  /** Its names that stand where something changes. */
  readonly changed: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();
/** By the record of a text: it is the same one as long as the text is. */
const known = new WeakMap<FileRecord, Findings>();

/**
 * Modules that sleep: no import runs them, nothing of them was needed so far, and what their functions do can show in no
 * graph as long as they are given nothing. They reach no package, no environment and no state: neither their own nor that
 * of the modules they import.
 */
export class Sleep {
  readonly #graph: ModuleGraph;
  readonly #files: ParsedFiles;
  readonly #relevance: Relevance;
  #restless: Set<string> | undefined;

  constructor(graph: ModuleGraph, { files, relevance }: { files: ParsedFiles; relevance: Relevance }) {
    this.#graph = graph;
    this.#files = files;
    this.#relevance = relevance;
  }

  /** What an export is of a file that may sleep, if its scan tells. */
  exportOf(file: string, name: string): "code" | "value" | undefined {
    const maySleep =
      this.#relevance.isInert(file) && this.#relevance.isDormant(file) && !isDeclarationFile(file);
    const record = maySleep ? this.#files.record(file) : undefined;
    if (record?.exportedCode.includes(name)) return "code";
    return record?.exportedValues.includes(name) ? "value" : undefined;
  }

  /** Whether a file sleeps still. */
  lasts(file: string): boolean {
    if (!this.#relevance.isDormant(file)) return false;
    this.#restless ??= this.#findRestless();
    this.#disturb(this.#relevance.takeNeeded());
    return !this.#restless.has(file);
  }

  #findRestless(): Set<string> {
    const restless = new Set(this.#graph.leavingProgram);
    for (const file of this.#graph.files) {
      const written = this.#writtenIn(file);
      for (const other of written) if (!restless.has(other)) restless.add(other);
      if (!this.#relevance.isDormant(file) || this.#isRestless(file)) restless.add(file);
    }
    return new Set(this.#graph.leadingTo(restless, ["static"]));
  }

  #disturb(files: readonly string[]): void {
    if (files.length === 0) return;
    for (const one of this.#graph.leadingTo(files, ["static"])) this.#restless?.add(one);
  }

  #isRestless(file: string): boolean {
    const record = this.#files.record(file);
    if (!record || record.constructs || record.holds === "anything") return true;
    return this.#executesOthers(file, record.executes) || this.#findings(file, record).reaches;
  }

  /** What the text of a file tells, looked at once. */
  #findings(file: string, record: FileRecord): Findings {
    const before = known.get(record);
    if (before) return before;
    const text = this.#files.text(file) ?? "";
    const reaches = perhapsReaching.test(text) && reaching.test(text);
    const findings = { reaches, changed: namesChanged(text, record) };
    known.set(record, findings);
    return findings;
  }

  /** Whether a module runs code of the program's while it loads: what that makes is not known. */
  #executesOthers(file: string, executes: FileRecord["executes"]): boolean {
    if (executes === "anything") return true;
    return this.#graph.importsOf(file).some(({ locals }) => locals.some((local) => executes.includes(local)));
  }

  /** The modules whose variables a file may change: itself, or those that it imports them from. */
  #writtenIn(file: string): readonly string[] {
    const record = this.#files.record(file);
    const names = record ? this.#findings(file, record).changed : nothing;
    const holds = record?.holds ?? [];
    const own = holds !== "anything" && holds.some((name) => names.has(name)) ? [file] : [];
    const edges = this.#graph
      .importsOf(file)
      .filter(({ locals }) => locals.some((local) => names.has(local)));
    return [...own, ...edges.flatMap((edge) => this.#below(edge.file))];
  }

  /** A module and all that it passes on. */
  #below(file: string): readonly string[] {
    const found = new Set([file]);
    for (const one of found) for (const edge of this.#graph.importsOf(one)) found.add(edge.file);
    return [...found];
  }
}

/** The names of a file, its own and imported ones, that stand where something changes. */
function namesChanged(text: string, { holds, imports }: FileRecord): ReadonlySet<string> {
  const words = wordsAtChanges(text);
  const own = holds === "anything" ? [] : holds;
  return new Set([...own, ...imports.flatMap(({ locals }) => locals)].filter((name) => words.has(name)));
}

/** The words of statements that change something, up to where they do: the variable whose contents change is one of them. */
function wordsAtChanges(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { index, 0: found } of text.matchAll(change)) {
    let start = index;
    while (start > 0 && !endsStatement.test(text[start - 1] ?? "")) start--;
    // What `delete` and `++` change stands behind them.
    const behind = /^[.\]]/.test(found) ? index : text.indexOf("\n", index) >>> 0;
    for (const [word] of text.slice(start, behind).matchAll(/[A-Za-z_$][\w$]*/g)) words.add(word);
  }
  return words;
}
