import type { Edit, Slice } from "#arch-ref";
import type { FunctionIr, ModuleIr, Place, Statement } from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import { compileTimeEdits, isCompileTimeOnly } from "./compile-time-edits.ts";
import { editedText, inside, movedText, override, replaceAt } from "./edits.ts";
import { ModuleEdits } from "./module-edits.ts";
import { contains, pathEdits } from "./path-edits.ts";
import type { SliceInput } from "./slice-input.ts";

/**
 * Slices for a language whose bundler drops what a handler does not use: one set of edited modules for all handlers.
 * Each handler becomes an exported constant in place of the statement that registers it; the infra functions on its way
 * get a copy that returns it.
 */
export function sharedSlices(
  handlers: readonly LinkedHandler[],
  modules: readonly ModuleIr[],
  input: SliceInput,
): readonly Slice[] {
  const slicer = new SharedSlicer(modules, input);
  const names = exportNames(handlers);
  const entries = handlers.map((linked, position) => slicer.add(linked, names[position] ?? ""));
  const edited = slicer.modules();
  return handlers.map(({ handler }, position) => ({
    handler: handler.id,
    language: handler.language,
    entry: { module: entries[position] ?? "", name: names[position] ?? "" },
    modules: edited,
  }));
}

/** A readable name for each handler's constant, from its id. */
function exportNames(handlers: readonly LinkedHandler[]): readonly string[] {
  const taken = new Set<string>();
  return handlers.map(({ handler }) => {
    const base = `__pluto_${handler.id.replace(/[^A-Za-z0-9]+/g, "_")}`;
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
    taken.add(name);
    return name;
  });
}

class SharedSlicer {
  readonly #input: SliceInput;
  readonly #modules = new Map<string, ModuleEdits>();

  constructor(modules: readonly ModuleIr[], input: SliceInput) {
    this.#input = input;
    for (const module of modules)
      this.#modules.set(module.source.file, new ModuleEdits(module, compileTimeEdits(module, input)));
  }

  /** Adds a handler's constant; returns the module that has it. */
  add({ registration }: LinkedHandler, name: string): string {
    const { syntax } = this.#input;
    let expression = this.#handlerText(registration);
    let carried: readonly Edit[] = [];
    for (let position = registration.path.length - 1; position >= 0; position--) {
      const step = registration.path[position];
      const next = registration.path[position + 1] ?? registration;
      if (!step) continue;
      const module = this.#moduleAt(step.callee.at);
      const target = { call: next.call, turns: next.turns, statement: syntax.returned(expression) };
      const edits = [...carried, ...pathEdits(step.callee.body(), target, { syntax, edits: module.marks })];
      const declaration = module.declarationOf(step.callee);
      const calleeText = declaration
        ? this.#copy(step.callee, declaration, { edits, caller: step.call.at })
        : undefined;
      carried = declaration ? [] : edits;
      expression = this.#callText(
        step.call.at,
        calleeText === undefined ? undefined : replaceAt(step.call.callee.at, calleeText),
      );
    }
    return this.#export(name, expression, registration);
  }

  #handlerText({ handler, handlerExpression }: LinkedHandler["registration"]): string {
    const text = movedText(handlerExpression.at, this.#moduleAt(handlerExpression.at).marks);
    const isMember = handler.kind === "function" && handlerExpression.kind === "member";
    const needsObject = isMember && (handler.receiver ?? handler.function.usesThis?.());
    return needsObject ? this.#input.syntax.bound(text) : text;
  }

  #callText(at: Place, callee: Edit | undefined): string {
    return editedText(at, override(inside(this.#moduleAt(at).marks, at), callee ? [callee] : []));
  }

  /** A copy of a top-level infra function that returns the handler; the same edits share one copy. */
  #copy(
    fn: FunctionIr,
    declaration: Statement,
    { edits, caller }: { readonly edits: readonly Edit[]; readonly caller: Place },
  ): string {
    const module = this.#moduleAt(declaration.at);
    const name = module.copy(fn, declaration, edits);
    if (caller.source.file !== declaration.at.source.file)
      this.#moduleAt(caller).append(
        this.#input.syntax.imported(name, { module: declaration.at.source.file, into: caller.source.file }),
      );
    return name;
  }

  #export(name: string, expression: string, { path, call, turns }: LinkedHandler["registration"]): string {
    const { syntax } = this.#input;
    const top = path[0] ?? { call, turns };
    const module = this.#moduleAt(top.call.at);
    const statement = module.module.body.find((one) => contains(one.at, top.call.at));
    if (!statement)
      throw new Error(`no top-level statement of ${module.module.source.file} makes the infra call`);
    const target = { call: top.call, turns: top.turns, statement: syntax.returned(expression) };
    const edits = pathEdits([statement], target, { syntax, edits: module.marks });
    const whole =
      edits.length === 1 && edits[0]?.start === statement.at.start && edits[0].end === statement.at.end;
    const value = whole ? expression : syntax.immediately(module.statementText(statement, edits));
    module.place(syntax.exported(name, pureCall(value, syntax.pure, path.length > 0 && whole)), {
      statement,
      replaces: isCompileTimeOnly(statement, this.#input),
    });
    return module.module.source.file;
  }

  #moduleAt(at: Place): ModuleEdits {
    const module = this.#modules.get(at.source.file);
    if (!module) throw new Error(`${at.source.file} was not evaluated, yet a handler comes from it`);
    return module;
  }

  modules(): Slice["modules"] {
    return [...this.#modules.values()]
      .map((module) => ({ file: module.module.source.file, edits: module.edits() }))
      .filter((module) => module.edits.length > 0)
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  }
}

function pureCall(text: string, mark: string, isCall: boolean): string {
  return isCall ? `${mark}${text}` : text;
}
