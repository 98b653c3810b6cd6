import type { Edit } from "#arch-ref";
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
  readonly #copies = new Map<
    string,
    { readonly name: string; readonly text: string; readonly statement: Statement }
  >();
  readonly #appended = new Set<string>();
  readonly #blanks = new Map<number, Edit>();
  /** Calls that bundles make as the program does, and what stands in their place. */
  readonly #made = new Map<Call, Edit | undefined>();

  constructor(module: ModuleIr, common: CompileTimeEdits) {
    this.module = module;
    this.#common = common;
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
    this.#copies.set(key, { name, text: `export ${text}`, statement });
    return name;
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
    return override(this.#written(), [...this.#blanks.values(), ...this.#copied(), ...this.#end()]);
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
