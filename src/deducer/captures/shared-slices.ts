import type { Edit, Slice } from "#arch-ref";
import type { Call, FunctionIr, ModuleIr, Place, Statement } from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import { compileTimeEdits, isCompileTimeOnly } from "./compile-time-edits.ts";
import { editedText, inside, movedText, override, replaceAt } from "./edits.ts";
import { type Manner, mannerOf } from "./kept-handlers.ts";
import { behind, ModuleEdits } from "./module-edits.ts";
import { contains, pathEdits } from "./path-edits.ts";
import type { SliceInput } from "./slice-input.ts";

type Registration = LinkedHandler["registration"];

/**
 * Slices for a language whose bundler drops what a handler does not use: one set of edited modules for all handlers.
 * Each handler becomes an exported constant at the statement that registers it; the infra functions on its way get a
 * copy that returns it, or run as they are written and keep it.
 */
export function sharedSlices(
  handlers: readonly LinkedHandler[],
  modules: readonly ModuleIr[],
  input: SliceInput,
): readonly Slice[] {
  const slicer = new SharedSlicer(modules, input);
  const names = exportNames(handlers);
  const named = handlers.map(({ registration }, position) => ({ name: names[position] ?? "", registration }));
  slicer.add(named);
  const edited = slicer.modules();
  return handlers.map(({ handler }, position) => ({
    handler: handler.id,
    language: handler.language,
    entry: slicer.entryOf(names[position] ?? ""),
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

/** Where the handlers of an infra call are kept. */
interface Keeper {
  readonly name: string;
  readonly module: ModuleEdits;
}

/** A top-level statement that registers handlers. */
interface Origin {
  readonly statement: Statement;
  readonly module: ModuleEdits;
}

/** What makes a handler's constant: `instead` of the statement that registers it, or `behind` that. */
interface Constant {
  readonly origin: Origin;
  readonly where: "instead" | "behind";
  readonly value: () => string;
}

/** A handler and the name of its constant. */
interface NamedHandler {
  readonly name: string;
  readonly registration: Registration;
}

/** A handler that its infra call keeps, counted from the last one that the call keeps for its statement. */
interface KeptHandler extends NamedHandler {
  readonly fromEnd: number;
  readonly manner: Exclude<Manner, "return">;
}

class SharedSlicer {
  readonly #input: SliceInput;
  readonly #modules = new Map<string, ModuleEdits>();
  readonly #keepers = new Map<Call, Keeper>();
  readonly #constants = new Map<string, Constant>();

  constructor(modules: readonly ModuleIr[], input: SliceInput) {
    this.#input = input;
    for (const module of modules)
      this.#modules.set(
        module.source.file,
        new ModuleEdits(module, { common: compileTimeEdits(module, input), syntax: input.syntax }),
      );
  }

  /** Adds a constant for each handler, in the order in which the program registers them. */
  add(handlers: readonly NamedHandler[]): void {
    const origins = new Map<Statement, { readonly module: ModuleEdits; readonly members: NamedHandler[] }>();
    for (const member of handlers) {
      const { statement, module } = this.#originOf(member.registration);
      const origin = origins.get(statement) ?? { module, members: [] };
      origin.members.push(member);
      origins.set(statement, origin);
    }
    for (const [statement, { module, members }] of origins) this.#addFrom({ statement, module }, members);
  }

  /** The module of a handler's constant, and the edit that makes it, once all handlers are added. */
  entryOf(name: string): Slice["entry"] {
    const constant = this.#constants.get(name);
    if (!constant) throw new Error(`no handler is called ${name}`);
    const { origin, where, value } = constant;
    const { text, atEnd } = origin.module.exported(this.#input.syntax.exported(name, value()), name);
    const edit = where === "instead" ? replaceAt(origin.statement.at, text) : behind(origin.statement, text);
    const edits = atEnd ? [edit, atEnd] : [edit];
    return { module: origin.module.module.source.file, name, edits };
  }

  #originOf({ path, call }: Registration): Origin {
    const { at } = path[0]?.call ?? call;
    const module = this.#moduleAt(at);
    const statement = module.enclosureOf(at) ?? module.module.body.find((one) => contains(one.at, at));
    if (statement) return { statement, module };
    throw new Error(`no top-level statement of ${at.source.file} makes the infra call`);
  }

  #addFrom(origin: Origin, members: readonly NamedHandler[]): void {
    const registrations = members.map(({ registration }) => registration);
    const manner = this.#isEnclosed(registrations)
      ? "stay"
      : mannerOf(origin.statement, registrations, this.#input);
    for (const [position, { name, registration }] of members.entries()) {
      if (manner === "return") this.#return(name, registration, origin);
      else {
        const later = registrations.slice(position).filter(({ call }) => call === registration.call);
        this.#keep({ name, registration, fromEnd: later.length, manner }, origin);
      }
    }
  }

  /** Whether something on the way to an infra call is part of what nothing is taken out of: it has no copy either. */
  #isEnclosed(registrations: readonly Registration[]): boolean {
    return registrations.some(({ path, call }) =>
      [call.at, ...path.flatMap((step) => [step.call.at, step.callee.at])].some((at) =>
        this.#moduleAt(at).enclosureOf(at),
      ),
    );
  }

  /** The statement runs as it is written, and the infra call keeps the handler. */
  #keep({ name, registration, fromEnd, manner }: KeptHandler, { statement, module }: Origin): void {
    const { syntax } = this.#input;
    for (const { call } of registration.path) this.#moduleAt(call.at).make(call);
    const keeper = this.#keeperOf(registration);
    if (keeper.module !== module) module.append(this.#import(keeper.name, keeper.module, module));
    const value = syntax.keptHandler(keeper.name, fromEnd);
    const origin = { statement, module };
    if (manner === "stay") this.#constants.set(name, { origin, where: "behind", value: () => value });
    else {
      const run = () => syntax.immediately(`${module.writtenText(statement)}; ${syntax.returned(value)}`);
      this.#constants.set(name, { origin, where: "instead", value: run });
      module.blank(statement, syntax.nothing);
    }
  }

  /** The function that keeps the handlers of an infra call, which calls it with them. */
  #keeperOf(registration: Registration): Keeper {
    const { call, handlerExpression } = registration;
    const { syntax } = this.#input;
    const known = this.#keepers.get(call);
    if (known) return known;
    const module = this.#moduleAt(call.at);
    const keeper = { name: `__pluto_kept_${this.#keepers.size + 1}`, module };
    this.#keepers.set(call, keeper);
    module.append(module.added(syntax.keeper(keeper.name), keeper.name));
    const kept = `${keeper.name}(${this.#handlerText(registration)})`;
    const client = module.marks.find(
      ({ start, end }) => start === handlerExpression.at.start && end === handlerExpression.at.end,
    );
    module.make(
      call,
      client
        ? { ...client, text: client.text.replace(syntax.absent, `(${kept}, ${syntax.absent})`) }
        : replaceAt(call.at, kept),
    );
    return keeper;
  }

  /** What leads to the infra call is copied, and the copy ends with the handler. */
  #return(name: string, registration: Registration, { statement, module }: Origin): void {
    const { syntax } = this.#input;
    const { path, call, turns } = registration;
    const expression = this.#reached(registration);
    const top = path[0] ?? { call, turns };
    const target = { call: top.call, turns: top.turns, statement: syntax.returned(expression), expression };
    const edits = pathEdits([statement], target, { syntax, edits: module.marks });
    const whole =
      edits.length === 1 && edits[0]?.start === statement.at.start && edits[0].end === statement.at.end;
    const value = whole ? expression : syntax.immediately(module.statementText(statement, edits));
    const pure = pureCall(value, syntax.pure, path.length > 0 && whole);
    const where = isCompileTimeOnly(statement, this.#input) ? "instead" : "behind";
    this.#constants.set(name, { origin: { statement, module }, where, value: () => pure });
  }

  /** The expression that gives the handler at the top level: itself, or a call of the copy of an infra function. */
  #reached(registration: Registration): string {
    const { syntax } = this.#input;
    const { path } = registration;
    let expression = this.#handlerText(registration);
    let carried: readonly Edit[] = [];
    for (let position = path.length - 1; position >= 0; position--) {
      const step = path[position];
      const next = path[position + 1] ?? registration;
      if (!step) continue;
      const module = this.#moduleAt(step.callee.at);
      const target = {
        call: next.call,
        turns: next.turns,
        statement: syntax.returned(expression),
        expression,
      };
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
    return expression;
  }

  #handlerText({ handler, handlerExpression }: Registration): string {
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
    const into = this.#moduleAt(caller);
    if (into !== module) into.append(this.#import(name, module, into));
    return name;
  }

  #import(name: string, from: ModuleEdits, into: ModuleEdits): string {
    return this.#input.syntax.imported(name, {
      module: from.module.source.file,
      into: into.module.source.file,
    });
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
