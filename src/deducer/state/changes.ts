import { changesArgument } from "../evaluate/container-changes.ts";
import type { Scope } from "../evaluate/value.ts";
import {
  type Binding,
  type Call,
  type Children,
  type Expression,
  type FunctionIr,
  type Place,
  patternBindings,
  type Statement,
  visitStatements,
} from "../ir/index.ts";
import { type Callee, Callees } from "./callees.ts";
import { ownWrites, receiverOf, rootOf, type StateWrite } from "./writes.ts";

/** Finds whether running code leaves a mark: on variables outside of it, on what they hold, on its arguments. */
export class StateChanges {
  readonly #ignored: ReadonlySet<Place>;
  readonly #callees: Callees;
  readonly #known = new Map<FunctionIr, ReadonlySet<Binding | undefined>>();
  /** What local variables stand for: a part of something else. */
  readonly #aliases = new Map<Binding, Expression>();

  /** `ignored` are calls that only compile time makes. */
  constructor(globals: Scope, ignored: ReadonlySet<Call>) {
    this.#callees = new Callees(globals);
    this.#ignored = new Set([...ignored].map((call) => call.at));
  }

  /** Whether a call of this function leaves a mark; one of a constructor (`makes`) on something besides the new object. */
  ofCall(call: Call, fn: FunctionIr, { makes = false }: { readonly makes?: boolean } = {}): boolean {
    return this.#throughCall(call, { functions: [fn], makes }).length > 0;
  }

  /** Whether a call of code of the user's leaves a mark. */
  ofUnknownCall(call: Call): boolean {
    return this.#call(call).length > 0;
  }

  /** Whether a statement leaves a mark besides the variables that it declares. */
  ofStatement(statement: Statement): boolean {
    const changed = this.#changedBy({ expressions: [], statements: [statement] });
    return [...changed].some((binding) => isOutside(binding, statement.at));
  }

  /** The variables that running code changes; nothing stands for what no variable holds. */
  #changedBy(children: Children): ReadonlySet<Binding | undefined> {
    this.#noteLocals(children.statements);
    const { writes, calls } = ownWrites(children);
    const own = writes
      .filter((write) => !this.#ignored.has(write.at) && !isRebinding(write))
      .map((write) => this.#holderOf(write));
    return new Set([...own, ...calls.flatMap((call) => this.#call(call))]);
  }

  #call(call: Call): readonly (Binding | undefined)[] {
    if (this.#ignored.has(call.at)) return [];
    const [first] = call.arguments;
    if (changesArgument(call.callee)) return first ? [receiverOf(first.value)] : [];
    return this.#throughCall(call, this.#callees.of(call));
  }

  /** What functions change when this call makes them: their parameters stand for its arguments. */
  #throughCall(call: Call, { functions, makes = false }: Callee): readonly (Binding | undefined)[] {
    return functions.flatMap((fn) =>
      [...this.#ofFunction(fn)].flatMap((binding) => {
        if (!binding || isOutside(binding, fn.at)) return [binding];
        const given = argumentFor(binding, { fn, call });
        return given === undefined || isNew(given) || (makes && given === call.callee)
          ? []
          : [this.#root(given)];
      }),
    );
  }

  /** What a call of a function changes: variables outside of it, and its parameters where their contents change. */
  #ofFunction(fn: FunctionIr): ReadonlySet<Binding | undefined> {
    const known = this.#known.get(fn);
    if (known) return known;
    this.#known.set(fn, new Set());
    const changed = this.#changedBy({ expressions: [], statements: fn.body() });
    const parameters = new Set(fn.parameters.flatMap(({ target }) => patternBindings(target)));
    const lasting = [...changed].filter(
      (binding) => isOutside(binding, fn.at) || (binding && parameters.has(binding)),
    );
    this.#known.set(fn, new Set(lasting));
    return new Set(lasting);
  }

  /** The variable that holds what a write changes: of an alias that of the whole. */
  #holderOf({ binding, path, method }: StateWrite): Binding | undefined {
    if (!binding || (path.length === 0 && method === undefined)) return binding;
    const alias = this.#aliases.get(binding);
    return alias ? this.#root(alias) : binding;
  }

  #root(expression: Expression): Binding | undefined {
    const binding = receiverOf(expression);
    const alias = binding && this.#aliases.get(binding);
    return alias && alias !== expression ? this.#root(alias) : binding;
  }

  #noteLocals(statements: readonly Statement[]): void {
    visitStatements(statements, (statement) => {
      if (statement.kind === "function") this.#callees.note(statement.binding, statement.function);
      if (statement.kind !== "assign" || statement.target.kind !== "binding" || !statement.value) return true;
      const { target, value } = statement;
      if (value.kind === "function") this.#callees.note(target.binding, value.function);
      else if (!target.binding.topLevel && rootOf(value)) this.#aliases.set(target.binding, value);
      return true;
    });
  }
}

/** A parameter or local gets another value: that is over when the code is. */
function isRebinding({ binding, path, method }: StateWrite): boolean {
  return binding?.role === "parameter" && path.length === 0 && method === undefined;
}

function isOutside(binding: Binding | undefined, place: Place): boolean {
  if (!binding || binding.file !== place.source.file) return true;
  return binding.at.start < place.start || binding.at.end > place.end;
}

/** The argument of a call that a parameter stands for; the callee for the parameter of a method's own object. */
function argumentFor(
  binding: Binding,
  { fn, call }: { readonly fn: FunctionIr; readonly call: Call },
): Expression | undefined {
  const position = fn.parameters.findIndex(({ target }) => patternBindings(target).includes(binding));
  const hasSelf = fn.parameters.length > 0 && isSelf(fn);
  if (hasSelf && position === 0) return call.callee;
  return call.arguments[position - (hasSelf ? 1 : 0)]?.value;
}

/** Whether nobody else holds what an expression gives. */
function isNew(expression: Expression): boolean {
  return ["array", "object", "literal", "template", "function"].includes(expression.kind);
}

function isSelf({ flavour, static: isStatic }: FunctionIr): boolean {
  return (
    !isStatic &&
    (flavour === "method" || flavour === "constructor" || flavour === "getter" || flavour === "setter")
  );
}
