import type { ModuleResolution, Resolution } from "../files/module-resolution.ts";
import type { ParsedFiles } from "../files/parsed-files.ts";
import type { ImportRecord } from "../scan/file-record.ts";

/** An import of one of the user's modules. */
export interface ImportEdge extends ImportRecord {
  readonly file: string;
}

/** The modules that an entry may reach, by what the scan of each file says. Found without any syntax tree. */
export class ModuleGraph {
  readonly #imports = new Map<string, readonly ImportEdge[]>();
  readonly #importers = new Map<string, Set<string>>();
  readonly #meanings = new Map<string, readonly Resolution[]>();
  /** Files with an import that leads nowhere, or to a part of the SDK that does not exist. */
  readonly suspicious = new Set<string>();
  /** Files that import packages, or what leads nowhere. */
  readonly leavingProgram = new Set<string>();
  #runnable: ReadonlySet<string> | undefined;
  readonly #files: ParsedFiles;
  readonly #resolution: ModuleResolution;

  constructor(entry: string, { files, resolution }: { files: ParsedFiles; resolution: ModuleResolution }) {
    this.#files = files;
    this.#resolution = resolution;
    const open = [entry];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (this.#imports.has(file)) continue;
      const edges = this.#edgesOf(file);
      this.#imports.set(file, edges);
      for (const edge of edges) {
        open.push(edge.file);
        if (edge.kind === "static") this.#add(edge.file, file);
      }
    }
  }

  /** All files, the entry first. */
  get files(): readonly string[] {
    return [...this.#imports.keys()];
  }

  /** Whether the entry may reach a file. */
  has(file: string): boolean {
    return this.#imports.has(file);
  }

  /** The modules that run when the entry does, if no module is left out. */
  get runnable(): ReadonlySet<string> {
    this.#runnable ??= this.#run();
    return this.#runnable;
  }

  #run(): ReadonlySet<string> {
    const [entry = ""] = this.files;
    return this.loadedWith(entry);
  }

  /** The modules that run when one does, itself included, if none is left out. */
  loadedWith(start: string): ReadonlySet<string> {
    const found = new Set([start]);
    for (const file of found)
      for (const edge of this.importsOf(file)) if (edge.kind === "static") found.add(edge.file);
    return found;
  }

  /** The user's modules that a file imports. */
  importsOf(file: string): readonly ImportEdge[] {
    return this.#imports.get(file) ?? [];
  }

  /** What the specifiers of a file mean, in the order of its record. */
  meaningsIn(file: string): readonly Resolution[] {
    return this.#meanings.get(file) ?? [];
  }

  /** The modules that run a module when they do. */
  importersOf(file: string): Iterable<string> {
    return this.#importers.get(file) ?? [];
  }

  /** These files, and all whose imports lead to one of them. */
  leadingTo(files: Iterable<string>, kinds: readonly ImportRecord["kind"][]): ReadonlySet<string> {
    const importers = kinds.length === 1 ? this.#importers : this.#everyImporter();
    const found = new Set<string>();
    const open = [...files];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (found.has(file)) continue;
      found.add(file);
      open.push(...(importers.get(file) ?? []));
    }
    return found;
  }

  #everyImporter(): ReadonlyMap<string, ReadonlySet<string>> {
    const importers = new Map<string, Set<string>>();
    for (const [file, edges] of this.#imports)
      for (const edge of edges) importers.set(edge.file, (importers.get(edge.file) ?? new Set()).add(file));
    return importers;
  }

  #add(imported: string, by: string): void {
    this.#importers.set(imported, (this.#importers.get(imported) ?? new Set()).add(by));
  }

  #edgesOf(file: string): readonly ImportEdge[] {
    const record = file.endsWith(".json") ? undefined : this.#files.record(file);
    const imports = record?.imports ?? [];
    const meanings = imports.map(({ specifier }) => this.#resolution.resolve(specifier, file));
    this.#meanings.set(file, meanings);
    return imports.flatMap((one, position) => {
      const found = meanings[position] ?? { kind: "missing" };
      if (found.kind === "missing" || found.kind === "unknown-sdk-path") this.suspicious.add(file);
      if (found.kind !== "user" && !(found.kind === "external" && found.standard))
        this.leavingProgram.add(file);
      return found.kind === "user" ? [{ ...one, file: found.file }] : [];
    });
  }
}
