import type ts from "typescript";
import type { Diagnostic, Report } from "#diagnostics";
import type { ClassIr, Expression, FunctionIr, ModuleIr, Pattern, Statement, TypeHint } from "../ir/index.ts";
import { Bindings } from "./bindings.ts";
import { checkSyntax } from "./check.ts";
import { lowerClass } from "./classes.ts";
import { EnumValues } from "./enum-values.ts";
import { lowerExpression } from "./expressions.ts";
import { lowerFunction } from "./functions.ts";
import { usedImports } from "./imports.ts";
import { changedFiles } from "./kept/changed-files.ts";
import type { Lowering } from "./lowering.ts";
import { lowerModule } from "./modules.ts";
import { FileNames } from "./names/exports.ts";
import { type FunctionNode, Names } from "./naming.ts";
import { Depth, unsupportedExpression, unsupportedStatements } from "./nesting-guard.ts";
import { lowerAssigned, lowerDeclared } from "./patterns.ts";
import { Places } from "./places.ts";
import type { Project } from "./project.ts";
import { Resolver } from "./resolver.ts";
import { lowerStatements } from "./statements.ts";
import { TypeOracle } from "./types/type-oracle.ts";
import { unwrapped } from "./wrappers.ts";

/** How types are told. */
export interface Mode {
  readonly full: boolean;
  readonly guarded: boolean;
}

/** One state of the program. */
interface Run {
  readonly project: Project;
  readonly report: Report;
  readonly resolver: Resolver;
  readonly enumValues: EnumValues;
  readonly oracle: TypeOracle;
  readonly modules: Map<string, ModuleIr>;
}

/** What was made of one syntax tree; each function, class and module is lowered once. */
interface LoweredFile {
  readonly file: ts.SourceFile;
  readonly functions: Map<ts.Node, FunctionIr>;
  readonly classes: Map<ts.Node, ClassIr>;
  readonly hints: Map<ts.Node, TypeHint>;
  used?: ReadonlySet<ts.Node>;
  module?: ModuleIr;
}

/**
 * The lowered code of one program. It may outlive a run: what it made refers to it, and through it to the state of the
 * program that it was last told, so that types and sleeping modules are those of the present.
 */
export class ProgramLowering implements Lowering {
  readonly places = new Places((file) => this.project.sourceOf(file));
  readonly bindings = new Bindings(this.places);
  readonly names = new Names();
  readonly #fileNames = new FileNames();
  readonly #depth = new Depth();
  readonly #files = new Map<string, LoweredFile>();
  /** Files of which something was told while they were lowered: to be told again they are lowered again. */
  readonly #spoken = new Set<string>();
  /** How often a mistake was met. */
  #mistakes = 0;
  readonly #mode: Mode;
  #run: Run | undefined;

  constructor(mode: Mode) {
    this.#mode = mode;
  }

  /** The program is in this state from now on. What may mean something else in it is forgotten. */
  begin(project: Project, report: Report): void {
    if (this.#run) this.#forget(this.#run.project, project);
    const resolver = new Resolver(project, { bindings: this.bindings, files: this.#fileNames });
    const { full: whole, guarded } = this.#mode;
    const classOf = (node: ts.ClassLikeDeclaration) => this.classOf(node);
    const plainHints = (file: ts.SourceFile) => this.#of(file).hints;
    this.#run = {
      ...{ project, report, resolver },
      enumValues: new EnumValues(resolver),
      oracle: new TypeOracle(project, resolver, { whole, guarded, classOf, plainHints }),
      modules: new Map(),
    };
  }

  #forget(before: Project, now: Project): void {
    const changed = changedFiles(before, now);
    // What was lowered after a module woke is not what is lowered while it sleeps.
    const isOther = before.relevance.wakings > 0;
    for (const path of this.#files.keys())
      if (isOther || changed.has(path) || this.#spoken.has(path) || !now.graph.has(path))
        this.#files.delete(path);
    // Types name classes of other files, which are others now.
    if (this.#spoken.size > 0) for (const { hints } of this.#files.values()) hints.clear();
    this.#spoken.clear();
  }

  get #now(): Run {
    if (!this.#run) throw new Error("a program is lowered before it is there");
    return this.#run;
  }

  get project(): Project {
    return this.#now.project;
  }

  get resolver(): Resolver {
    return this.#now.resolver;
  }

  get enumValues(): EnumValues {
    return this.#now.enumValues;
  }

  get oracle(): TypeOracle {
    return this.#now.oracle;
  }

  /** The modules that were asked for in this state, by name. */
  get modules(): ReadonlyMap<string, ModuleIr> {
    return this.#now.modules;
  }

  /** How often something was asked that every run has to ask. */
  get asked(): number {
    return this.oracle.questions + this.#mistakes;
  }

  tell(found: Diagnostic): void {
    this.#mistakes += 1;
    if (found.at) this.#spoken.add(this.project.pathOf(found.at.file));
    this.#now.report.add(found);
  }

  expression(node: ts.Expression): Expression {
    const inner = unwrapped(node);
    const deep = () => unsupportedExpression(this, inner);
    return this.#depth.within({ steps: 1, deep }, () => lowerExpression(this, inner));
  }

  statements(nodes: readonly ts.Statement[]): readonly Statement[] {
    const deep = () => unsupportedStatements(this, nodes);
    return this.#depth.within({ steps: 2, deep }, () => lowerStatements(this, nodes));
  }

  declared(name: ts.BindingName): Pattern {
    return lowerDeclared(this, name);
  }

  assigned(target: ts.Expression): Pattern {
    return lowerAssigned(this, target);
  }

  functionOf(node: FunctionNode): FunctionIr {
    return once(this.#of(node.getSourceFile()).functions, node, () => lowerFunction(this, node));
  }

  classOf(node: ts.ClassLikeDeclaration): ClassIr {
    return once(this.#of(node.getSourceFile()).classes, node, () => lowerClass(this, node));
  }

  usedImports(file: ts.SourceFile): ReadonlySet<ts.Node> {
    const known = this.#of(file);
    known.used ??= usedImports(file, this.resolver);
    return known.used;
  }

  hint(node: ts.Node): () => TypeHint {
    return () => this.oracle.hint(node);
  }

  keyHint(node: ts.Node): () => TypeHint {
    return () => this.oracle.keyHint(node);
  }

  callable(node: ts.ParameterDeclaration): () => boolean {
    return () => this.oracle.callable(node);
  }

  module(path: string): ModuleIr | undefined {
    if (checkSyntax(path, this.#now)) {
      this.#mistakes += 1;
      return undefined;
    }
    const file = this.project.fileAt(path);
    return file && once(this.#now.modules, this.project.nameOf(path), () => this.#moduleOf(file));
  }

  runnable(path: string): ModuleIr | undefined {
    return this.project.relevance.isDormant(path) ? undefined : this.module(path);
  }

  #moduleOf(file: ts.SourceFile): ModuleIr {
    const known = this.#of(file);
    known.module ??= lowerModule(this, file);
    return known.module;
  }

  #of(file: ts.SourceFile): LoweredFile {
    const known = this.#files.get(file.fileName);
    if (known?.file === file) return known;
    const fresh = { file, functions: new Map(), classes: new Map(), hints: new Map() };
    this.#files.set(file.fileName, fresh);
    return fresh;
  }
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, create: () => Value): Value {
  const found = known.get(key) ?? create();
  known.set(key, found);
  return found;
}
