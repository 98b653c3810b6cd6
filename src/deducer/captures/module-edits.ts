import type { Edit } from "#arch-ref";
import { type FunctionIr, type ModuleIr, patternBindings, type Statement } from "../ir/index.ts";
import type { CompileTimeEdits } from "./compile-time-edits.ts";
import { editedText, inside, override, replaceAt } from "./edits.ts";

/** Collects the edits of one module for all handlers of a program. */
export class ModuleEdits {
  readonly module: ModuleIr;
  /** The edits that hold whatever the handler. */
  readonly #common: readonly Edit[];
  /** Those of them that hold inside expressions that are moved. */
  readonly marks: readonly Edit[];
  readonly #placed = new Map<Statement, { readonly replaces: boolean; readonly texts: string[] }>();
  readonly #copies = new Map<
    string,
    { readonly name: string; readonly text: string; readonly statement: Statement }
  >();
  readonly #appended = new Set<string>();

  constructor(module: ModuleIr, { all, marks }: CompileTimeEdits) {
    this.module = module;
    this.#common = all;
    this.marks = marks;
  }

  /** The text of a statement with the common edits and these. */
  statementText(statement: Statement, edits: readonly Edit[]): string {
    return editedText(statement.at, override(inside(this.#common, statement.at), edits));
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
    const known = this.#copies.get(JSON.stringify([statement.at.start, edits]));
    if (known) return known.name;
    const name = `__pluto_${fn.name}_${this.#copies.size + 1}`;
    const nameAt = declaredNameAt(statement) ?? fn.nameAt;
    const named = [...edits, { start: nameAt.start, end: nameAt.end, text: name }];
    const text = this.statementText(statement, named).replace(/^\s*export\s+(default\s+)?/, "");
    this.#copies.set(JSON.stringify([statement.at.start, edits]), {
      name,
      text: `export ${text}`,
      statement,
    });
    return name;
  }

  /** Puts a text in place of a statement that only compile time needs, or behind one that stays. */
  place(
    text: string,
    { statement, replaces }: { readonly statement: Statement; readonly replaces: boolean },
  ): void {
    const placed = this.#placed.get(statement) ?? { replaces, texts: [] };
    placed.texts.push(text);
    this.#placed.set(statement, placed);
  }

  /** Puts a text at the end of the module. */
  append(text: string): void {
    this.#appended.add(text);
  }

  /** All edits, sorted, not overlapping. */
  edits(): readonly Edit[] {
    const placed = [...this.#placed].map(([statement, { replaces, texts }]): Edit => {
      const text = texts.join(" ");
      if (replaces) return replaceAt(statement.at, text);
      return { start: statement.at.end, end: statement.at.end, text: `; ${text}` };
    });
    const { length } = this.module.source.text;
    const copies = [...this.#copies.values()];
    // A declared function is there from the start of the module, a constant only behind its statement.
    for (const { statement, text } of copies.filter((copy) => copy.statement.kind !== "function"))
      placed.push({ start: statement.at.end, end: statement.at.end, text: `\n${text}` });
    const declared = copies.filter((copy) => copy.statement.kind === "function");
    const behind = [...declared.map(({ text }) => text), ...this.#appended];
    const end: readonly Edit[] =
      behind.length > 0 ? [{ start: length, end: length, text: `\n${behind.join("\n")}\n` }] : [];
    return override(this.#common, [...placed, ...end]);
  }
}

function declaredNameAt(statement: Statement): { readonly start: number; readonly end: number } | undefined {
  return statement.kind === "assign" ? patternBindings(statement.target)[0]?.at : undefined;
}
