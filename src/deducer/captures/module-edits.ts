import type { Edit } from "#arch-ref";
import type { SliceSyntax } from "../front-end/front-end.ts";
import {
  type Call,
  type FunctionIr,
  type ModuleIr,
  type Place,
  patternBindings,
  type Statement,
  textOf,
} from "../ir/index.ts";
import type { CompileTimeEdits } from "./compile-time-edits.ts";
import { editedText, inside, override, replaceAt } from "./edits.ts";
import { contains } from "./path-edits.ts";

/** An edit that puts a text behind a statement. */
export function behind({ at }: Statement, text: string): Edit {
  return { start: at.end, end: at.end, text: `; ${text}`, from: at };
}

/** Collects the edits of one module for all handlers of a program. */
export class ModuleEdits {
  readonly module: ModuleIr;
  readonly #common: CompileTimeEdits;
  readonly #syntax: SliceSyntax;
  readonly #copies = new Map<
    string,
    { readonly name: string; readonly text: string; readonly statement: Statement }
  >();
  readonly #appended = new Set<string>();
  readonly #blanks = new Map<number, Edit>();
  /** Calls that bundles make as the program does, and what stands in their place. */
  readonly #made = new Map<Call, Edit | undefined>();

  constructor(module: ModuleIr, { common, syntax }: { common: CompileTimeEdits; syntax: SliceSyntax }) {
    this.module = module;
    this.#common = common;
    this.#syntax = syntax;
  }

  /** The edits that hold inside expressions that are moved, whatever the handler. */
  get marks(): readonly Edit[] {
    return this.#common.marks;
  }

  /** The part of the module around a place whose statements stay where they stand. */
  enclosureOf(at: Place): Statement | undefined {
    return this.module.enclosures?.find((one) => contains(one.at, at));
  }

  /** The text of a statement with the common edits and these. */
  statementText(statement: Statement, edits: readonly Edit[]): string {
    return editedText(statement.at, override(inside(this.#common.all, statement.at), edits));
  }

  /** The text of a statement that bundles run as it is written. */
  writtenText(statement: Statement): string {
    return editedText(statement.at, inside(this.#written(), statement.at));
  }

  /** The top-level statement that declares a function, if it stands at the top level. */
  declarationOf(fn: FunctionIr): Statement | undefined {
    return this.module.body.find(
      (statement) =>
        (statement.kind === "function" && statement.function === fn) ||
        (statement.kind === "assign" &&
          statement.value?.kind === "function" &&
          statement.value.function === fn),
    );
  }

  /** Copies a function's declaration under a name of its own, with these edits; returns the name. */
  copy(fn: FunctionIr, statement: Statement, edits: readonly Edit[]): string {
    const key = JSON.stringify([statement.at.start, edits]);
    const known = this.#copies.get(key);
    if (known) return known.name;
    // Copies of several modules may come together in one that imports them.
    const module = this.module.name.replace(/[^A-Za-z0-9]+/g, "_");
    const name = `__pluto_${module}_${fn.name}_${this.#copies.size + 1}`;
    const nameAt = declaredNameAt(statement) ?? fn.nameAt;
    const isNamed =
      textOf(nameAt) === (declaredName(statement) ?? fn.name) && declaredName(statement) !== "default";
    const renamed = { start: nameAt.start, end: nameAt.end, text: name };
    const whole = this.statementText(statement, isNamed ? [...edits, renamed] : edits);
    const declaration = whole.replace(/^\s*export\s+(default\s+)?/, "");
    const text = isNamed ? declaration : withName(declaration, name);
    this.#copies.set(key, { name, text: this.added(`export ${text}`, name), statement });
    return name;
  }

  /** An exported declaration, and where the module has no exports what puts the name on its value, at the end. */
  exported(declaration: string, name: string): { readonly text: string; readonly atEnd?: Edit } {
    const { onlyExport, source } = this.module;
    if (!onlyExport) return { text: declaration };
    const end = source.text.length;
    const beside = `\n${this.#syntax.exportedBeside(name)}`;
    return {
      text: declaration.replace(/^export /, ""),
      atEnd: { start: end, end, text: beside },
    };
  }

  /** The declaration of something that bundles add to the module for others. */
  added(declaration: string, name: string): string {
    const { text, atEnd } = this.exported(declaration, name);
    if (atEnd) this.append(atEnd.text.trim());
    return text;
  }

  /** Lets bundles make a call that otherwise only compile time makes, or something in its place. */
  make(call: Call, instead?: Edit): void {
    this.#made.set(call, instead ?? this.#made.get(call));
  }

  /** Takes a statement away that bundles make in another way, or not at all. */
  blank({ at }: Statement, nothing: string): void {
    this.#blanks.set(at.start, replaceAt(at, nothing));
  }

  /** Puts a text at the end of the module. */
  append(text: string): void {
    this.#appended.add(text);
  }

  /** All edits, sorted, not overlapping. */
  edits(): readonly Edit[] {
    const own = [...this.#blanks.values(), ...this.#onlyExport(), ...this.#copied(), ...this.#end()];
    return override(this.#written(), own);
  }

  /** What is put on the value of a module needs that value: it is there before anything else at the end. */
  #onlyExport(): readonly Edit[] {
    const { onlyExport, source } = this.module;
    if (!onlyExport?.value) return [];
    const end = source.text.length;
    const value = editedText(onlyExport.value.at, inside(this.#written(), onlyExport.value.at));
    return [
      replaceAt(onlyExport.at, ""),
      { start: end, end, text: `\n${this.#syntax.onlyExport(value)}`, from: onlyExport.at },
    ];
  }

  /** A declared function is there from the start of the module, a constant only behind its statement. */
  #copied(): readonly Edit[] {
    const { length } = this.module.source.text;
    return [...this.#copies.values()].map(({ statement, text }): Edit => {
      const at = statement.kind === "function" ? length : statement.at.end;
      return { start: at, end: at, text: `\n${text}`, from: statement.at };
    });
  }

  #end(): readonly Edit[] {
    const { length } = this.module.source.text;
    return this.#appended.size > 0
      ? [{ start: length, end: length, text: `\n${[...this.#appended].join("\n")}\n` }]
      : [];
  }

  /** The common edits without those that take away calls which bundles make. */
  #written(): readonly Edit[] {
    if (this.#made.size === 0) return this.#common.all;
    const { marks, removals } = this.#common;
    const removed = removals.filter(({ call }) => !this.#made.has(call)).map(({ edit }) => edit);
    const instead = [...this.#made.values()].filter((edit) => edit !== undefined);
    return override(override(marks, instead), removed);
  }
}

function declaredNameAt(statement: Statement): Place | undefined {
  return statement.kind === "assign" ? patternBindings(statement.target)[0]?.at : undefined;
}

function declaredName(statement: Statement): string | undefined {
  return statement.kind === "assign" ? patternBindings(statement.target)[0]?.name : undefined;
}

/** A default export that has no name gets one. */
function withName(declaration: string, name: string): string {
  const keyword = /^(?:async\s+)?function\b/.exec(declaration)?.[0];
  return keyword === undefined
    ? `const ${name} = ${declaration}`
    : `${keyword} ${name}${declaration.slice(keyword.length)}`;
}
