import ts from "typescript";
import { SourceText } from "#diagnostics";
import type { SourceFiles } from "#source-files";
import type { TextFacts } from "../../front-end/front-end.ts";
import type { FileRecord } from "../scan/file-record.ts";
import { scan } from "../scan/scan.ts";
import { textOf } from "./configuration.ts";
import { isJsonFile } from "./endings.ts";
import { type ParsedFile, parse } from "./parse.ts";

interface Kept {
  readonly text: string;
  record?: FileRecord;
  parsed?: ParsedFile;
  source?: SourceText;
}

/** Scans and syntax trees of files as they were last seen. */
export class ParsedMemory {
  readonly #kept = new Map<string, Kept>();
  readonly #libraries = new Map<string, ts.SourceFile>();

  /** What is kept of a file with that text. */
  of(path: string, text: string): Kept {
    const known = this.#kept.get(path);
    if (known?.text === text) return known;
    const fresh: Kept = { text };
    this.#kept.set(path, fresh);
    return fresh;
  }

  /** The tree of a library's file with that text, parsed as a checker with these options wants it. */
  library(path: string, text: string, options: ts.CreateSourceFileOptions): ts.SourceFile {
    const key = `${path}\0${options.languageVersion}\0${options.impliedNodeFormat}`;
    const known = this.#libraries.get(key);
    if (known?.text === text) return known;
    const fresh = ts.createSourceFile(path, text, options);
    this.#libraries.set(key, fresh);
    return fresh;
  }
}

const noCode: FileRecord = {
  mentionsSdk: false,
  imports: [],
  renames: [],
  executes: [],
  constructs: false,
  exportedCode: [],
  exportedValues: [],
  holds: [],
};

/** The files of one run, each read, scanned and parsed when that is first needed, unless the memory has it. */
export class ParsedFiles {
  readonly disk: SourceFiles;
  readonly #memory: ParsedMemory;
  readonly #facts: TextFacts | undefined;
  readonly #seen = new Map<string, Kept | undefined>();
  readonly #parsed = new Set<string>();

  constructor(disk: SourceFiles, memory: ParsedMemory, facts?: TextFacts) {
    this.disk = disk;
    this.#memory = memory;
    this.#facts = facts;
  }

  /** The file's text; the byte-order mark removed, since offsets count from the first character after it. */
  text(path: string): string | undefined {
    return this.#of(path)?.text;
  }

  /** What a scan finds in the file. */
  record(path: string): FileRecord | undefined {
    const kept = this.#of(path);
    if (kept) kept.record ??= isJsonFile(path) ? { ...noCode } : this.#scanned(path, kept.text);
    return kept?.record;
  }

  #scanned(path: string, text: string): FileRecord {
    const jsx = /x$/.test(path);
    const find = () => scan(text, { jsx });
    return this.#facts?.of(text, jsx ? "scan with elements" : "scan", find) ?? find();
  }

  /** The file's syntax tree. */
  parsed(path: string): ParsedFile | undefined {
    const kept = this.#of(path);
    if (kept) {
      kept.parsed ??= parse(path, kept.text);
      this.#parsed.add(path);
    }
    return kept?.parsed;
  }

  /** The file's text for places, under a name: the same one for the same text. */
  source(path: string, name: string): SourceText {
    const kept = this.#of(path);
    if (kept?.source?.file === name) return kept.source;
    const source = new SourceText(name, kept?.text ?? "");
    if (kept) kept.source = source;
    return source;
  }

  /** The syntax tree of a file of a library, which is none of the program's. */
  library(path: string, options: ts.CreateSourceFileOptions): ts.SourceFile | undefined {
    const text = this.disk.read(path);
    return text === undefined ? undefined : this.#memory.library(path, text, options);
  }

  /** Whether this run has asked for the file's syntax tree. */
  isParsed(path: string): boolean {
    return this.#parsed.has(path);
  }

  /** How many syntax trees this run has asked for. */
  get parsedCount(): number {
    return this.#parsed.size;
  }

  #of(path: string): Kept | undefined {
    if (!this.#seen.has(path)) {
      const text = textOf(path, this.disk);
      this.#seen.set(path, text === undefined ? undefined : this.#memory.of(path, text));
    }
    return this.#seen.get(path);
  }
}
