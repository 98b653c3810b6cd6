import type { Edit, Slice } from "#arch-ref";
import type { ModuleIr, Statement } from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import type { PathStep } from "../local-graph/effects.ts";
import { type CompileTimeEdits, compileTimeEdits, isCompileTimeOnly } from "./compile-time-edits.ts";
import { editedText, inside, movedText, override, replaceAt } from "./edits.ts";
import { importedBy, moduleClosure } from "./module-closure.ts";
import { contains, pathEdits } from "./path-edits.ts";
import { needed } from "./prune.ts";
import type { SliceInput } from "./slice-input.ts";

/** The variable that holds the handler in a slice of its own. */
const HANDLER = "__pluto_handler";

/**
 * Slices for a language without a bundler: each handler has edited modules of its own. The statement that registers it
 * sets a variable instead, infra functions on its way return it, and what the entry module does not need is blanked.
 */
export function prunedSlices(
  handlers: readonly LinkedHandler[],
  modules: ReadonlyMap<string, ModuleIr>,
  input: SliceInput,
): readonly Slice[] {
  const common = new Map([...modules].map(([file, module]) => [file, compileTimeEdits(module, input)]));
  return handlers.map((linked) => new PrunedSlicer(modules, common, input).slice(linked));
}

class PrunedSlicer {
  readonly #modules: ReadonlyMap<string, ModuleIr>;
  readonly #common: ReadonlyMap<string, CompileTimeEdits>;
  readonly #input: SliceInput;
  readonly #own = new Map<string, readonly Edit[]>();

  constructor(
    modules: ReadonlyMap<string, ModuleIr>,
    common: ReadonlyMap<string, CompileTimeEdits>,
    input: SliceInput,
  ) {
    this.#modules = modules;
    this.#common = common;
    this.#input = input;
  }

  slice({ handler, registration }: LinkedHandler): Slice {
    const top = registration.path[0]?.call ?? registration.call;
    const entry = this.#modules.get(top.at.source.file);
    if (!entry) throw new Error(`${top.at.source.file} was not evaluated, yet a handler comes from it`);
    this.#followPath(registration, entry);
    const files = this.#prune(entry, registration);
    return {
      handler: handler.id,
      language: handler.language,
      entry: { module: entry.source.file, name: HANDLER },
      modules: files.map((file) => ({ file, edits: this.#edits(file) })),
    };
  }

  #edits(file: string): readonly Edit[] {
    return override(this.#common.get(file)?.all ?? [], this.#own.get(file) ?? []);
  }

  #add(file: string, edits: readonly Edit[]): void {
    this.#own.set(file, override(this.#own.get(file) ?? [], edits));
  }

  /** Makes every function on the way return the handler, and the top level keep it. */
  #followPath(
    { handlerExpression, path, call, turns }: LinkedHandler["registration"],
    entry: ModuleIr,
  ): void {
    const { syntax } = this.#input;
    let expression = this.#text(handlerExpression.at);
    for (let position = path.length - 1; position >= 0; position--) {
      const step = path[position];
      if (!step) continue;
      const next = path[position + 1] ?? { call, turns };
      const target = {
        call: next.call,
        turns: next.turns,
        statement: syntax.returned(expression),
        expression,
      };
      const edits = this.#common.get(step.callee.file)?.marks ?? [];
      this.#add(step.callee.file, pathEdits(step.callee.body(), target, { syntax, edits }));
      expression = this.#text(step.call.at);
    }
    const top = path[0] ?? { call, turns };
    const { file } = entry.source;
    const marks = this.#common.get(file)?.marks ?? [];
    const around = entry.body.find((statement) => contains(statement.at, top.call.at));
    if (path[0] && around && this.#isNeededAsItIs(around, path[0])) {
      this.#copyBefore(around, { step: path[0], entry });
      return;
    }
    const target = {
      call: top.call,
      turns: top.turns,
      statement: syntax.exported(HANDLER, expression),
      expression,
    };
    this.#add(file, pathEdits(entry.body, target, { syntax, edits: marks }));
  }

  /** Whether the statement that leads to the handler, or the function that it calls, is needed for its value too. */
  #isNeededAsItIs(statement: Statement, { call, callee }: PathStep): boolean {
    if (!isCompileTimeOnly(statement, this.#input)) return statement.kind === "assign";
    const others = [...this.#input.compileTimeCalls].filter(
      (other) => other !== call && contains(call.at, other.at),
    );
    return others.some((other) => other.callee.kind === "reference" && other.callee.name === callee.name);
  }

  /** Adds a copy of the infra function that returns the handler, and leaves the original and the statement as they are. */
  #copyBefore(
    { at }: Statement,
    { step, entry }: { readonly step: PathStep; readonly entry: ModuleIr },
  ): void {
    const { callee, call } = step;
    const module = this.#modules.get(callee.file);
    const declaration = module?.body.find((one) => one.kind === "function" && one.function === callee);
    if (!module || !declaration)
      throw new Error(`${callee.name} is not declared at the top level of ${callee.file}`);
    const name = `__pluto_${callee.name}`;
    const copy = this.#copyOf(declaration, {
      start: callee.nameAt.start,
      end: callee.nameAt.end,
      text: name,
    });
    const marks = this.#common.get(entry.source.file)?.marks ?? [];
    const value = editedText(call.at, override(inside(marks, call.at), [replaceAt(call.callee.at, name)]));
    const after = { start: declaration.at.end, end: declaration.at.end, text: `\n\n\n${copy}` };
    if (module !== entry) this.#add(callee.file, [after]);
    const found = module === entry ? copy : `from ${module.name} import ${name}`;
    const text = `${found}\n${editedText(at, marks)}\n${this.#input.syntax.exported(HANDLER, value)}`;
    this.#add(entry.source.file, [{ start: at.start, end: at.end, text }]);
  }

  /** The text of a declaration with the edits on the way to the handler, which the declaration itself then loses. */
  #copyOf({ at }: Statement, renamed: Edit): string {
    const { file } = at.source;
    const own = this.#own.get(file) ?? [];
    const ownInside = inside(own, at);
    this.#own.set(
      file,
      own.filter((edit) => !ownInside.includes(edit)),
    );
    return editedText(at, override(inside(this.#common.get(file)?.all ?? [], at), [...ownInside, renamed]));
  }

  #text(at: Parameters<typeof movedText>[0]): string {
    return movedText(at, this.#common.get(at.source.file)?.marks ?? []);
  }

  /** Blanks what the handler does not need in the entry module; returns the files that the bundle holds. */
  #prune(entry: ModuleIr, { path, call }: LinkedHandler["registration"]): readonly string[] {
    const others = [...this.#modules.values()].filter((module) => module !== entry);
    const top = path[0]?.call ?? call;
    const keep = entry.body.find((statement) => contains(statement.at, top.at));
    // A module that others import may be asked for any of its names.
    if (!keep || others.some((other) => importedBy(other.body).includes(entry)))
      return moduleClosure([entry], this.#modules);
    const { statements, edits } = needed(entry, keep, {
      edits: this.#edits(entry.source.file),
      input: this.#input,
    });
    this.#add(entry.source.file, edits);
    const { file } = entry.source;
    return [...new Set([file, ...moduleClosure(importedBy(statements), this.#modules)])].sort();
  }
}
