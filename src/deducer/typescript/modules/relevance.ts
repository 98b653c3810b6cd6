import { isDeclarationFile } from "../files/endings.ts";
import type { ParsedFiles } from "../files/parsed-files.ts";
import { filesInCircles } from "./circles.ts";
import type { ModuleGraph } from "./module-graph.ts";

/**
 * Which modules take part. A module that cannot reach the SDK is *inert*: it creates nothing. Where only a slice of the
 * program is analysed, an inert module is *dormant*: no import runs it, only the need of a value that it declares. One
 * that may change what another module holds is woken: it runs in the program's order, as do all that import it.
 */
export class Relevance {
  readonly #graph: ModuleGraph;
  readonly #files: ParsedFiles;
  readonly #relevant: ReadonlySet<string>;
  readonly #whole: boolean;
  #awake: ReadonlySet<string>;
  readonly #settled = new Set<string>();
  #withCode: readonly string[] | undefined;
  #circular: ReadonlySet<string> | undefined;
  /** Dormant modules of which something was needed. */
  readonly #needed: string[] = [];
  /** Counts how often further modules were woken. */
  wakings = 0;

  constructor(
    graph: ModuleGraph,
    { files, whole }: { readonly files: ParsedFiles; readonly whole: boolean },
  ) {
    this.#graph = graph;
    this.#files = files;
    this.#whole = whole;
    const [entry = ""] = graph.files;
    const mentioning = graph.files.filter((file) => files.record(file)?.mentionsSdk);
    this.#relevant = graph.leadingTo([entry, ...mentioning], ["static", "type", "dynamic"]);
    this.#awake = this.#relevant;
  }

  /** The modules that can reach the SDK. */
  get relevant(): ReadonlySet<string> {
    return this.#relevant;
  }

  isInert(file: string): boolean {
    return !this.#relevant.has(file);
  }

  isDormant(file: string): boolean {
    return !this.#whole && !this.#awake.has(file) && this.#graph.runnable.has(file);
  }

  /**
   * A container of a dormant module is read, or a variable that changes: whatever may have changed it before has to run
   * in order. Running it means running code, so only modules count whose top level mentions something that comes from
   * there.
   */
  settle(file: string): void {
    if (this.#settled.has(file) || this.#executing.length === 0) return;
    this.#settled.add(file);
    const leading = this.#graph.leadingTo([file], ["static"]);
    this.#wake(
      this.#executing.filter((one) => one !== file && leading.has(one) && this.#mayChange(one, leading)),
    );
  }

  /** A dormant module is needed: one in a circle of imports must run where the circle is entered. */
  need(file: string): void {
    this.#needed.push(file);
    this.#circular ??= filesInCircles(this.#graph);
    if (this.#circular.has(file)) this.#wake([file]);
  }

  /** The dormant modules of which something was needed since the last time this was asked. */
  takeNeeded(): readonly string[] {
    return this.#needed.splice(0);
  }

  /** Modules whose top level mentions something imported, or code of its own. */
  get #executing(): readonly string[] {
    const all = new Set(this.#graph.files);
    this.#withCode ??= this.#graph.files.filter(
      (file) => this.isInert(file) && !isDeclarationFile(file) && this.#mayChange(file, all),
    );
    return this.#withCode;
  }

  #mayChange(file: string, leading: ReadonlySet<string>): boolean {
    const executes = this.#files.record(file)?.executes ?? [];
    if (executes === "anything") return true;
    return this.#graph
      .importsOf(file)
      .some((edge) => leading.has(edge.file) && edge.locals.some((local) => executes.includes(local)));
  }

  #wake(files: readonly string[]): void {
    const dormant = files.filter((file) => this.isDormant(file));
    if (dormant.length === 0) return;
    this.#awake = new Set([...this.#awake, ...this.#graph.leadingTo(dormant, ["static"])]);
    this.wakings++;
  }
}
