import type { ClassIr, Expression, FunctionIr, Place } from "../ir/index.ts";
import type { AccessorOf, ArrayOf, MapOf, ObjectOf, PromiseOf } from "./containers.ts";
import type { CreatedResourceOf, GivenOptionOf } from "./created-resource.ts";
import type { MadeOf, RuntimeOf } from "./runtime-value.ts";
import { sameInAnyOrder, sameInOrder } from "./same-lists.ts";
import type { Variables } from "./variables.ts";

/** The variables of one activation. */
export type Scope = Variables<Value>;

/**
 * What the evaluator knows of a value. Resources, functions and instances are followed; text with holes keeps its
 * holes; everything that only a running program knows is `runtime` and carries the reason, for diagnostics.
 */
export type Value =
  | ConstantValue
  | ConcatValue
  | EnvironmentValue
  | PropertyValue
  | ObjectValue
  | ArrayValue
  | MapValue
  | PromiseValue
  | AccessorValue
  | ResourceValue
  | InstanceValue
  | FunctionValue
  | ClassValue
  | SdkClassValue
  | ResourceMethodValue
  | PlaceholderValue
  | OutsideValue
  | DataMethodValue
  | RuntimeValue
  | UnionValue;

export interface ConstantValue {
  readonly kind: "constant";
  readonly value: string | number | boolean | null | undefined;
}

/** Text with holes: at least one part is no constant. */
export interface ConcatValue {
  readonly kind: "concat";
  readonly parts: readonly Value[];
}

/** An environment variable; never folded. */
export interface EnvironmentValue {
  readonly kind: "environment";
  readonly name: string;
  readonly default?: Value;
}

/** A property of a resource that the deployment decides (`router.url()`). */
export interface PropertyValue {
  readonly kind: "property";
  readonly resource: Value;
  readonly name: string;
}

export interface ObjectValue extends ObjectOf<Value> {}
export interface ArrayValue extends ArrayOf<Value> {}
export interface MapValue extends MapOf<ArrayValue> {}
export interface PromiseValue extends PromiseOf<Value> {}
export interface AccessorValue extends AccessorOf<FunctionValue> {}

export interface CreatedResource extends CreatedResourceOf<Value> {}
export interface GivenOption extends GivenOptionOf<Value> {}

export interface ResourceValue {
  readonly kind: "resource";
  readonly resource: CreatedResource;
}

/** One argument after evaluation. */
export interface EvaluatedArgument {
  readonly value: Value;
  readonly name?: string;
  readonly at: Place;
}

/** An instance of a user's class. Only its construction is known; its fields belong to the run time. */
export interface InstanceValue {
  readonly kind: "instance";
  readonly class: ClassValue;
  readonly arguments: readonly EvaluatedArgument[];
  readonly at: Place;
  /** What it stands for, where its class extends one of the SDK: known when the SDK's constructor is called. */
  resource?: CreatedResource;
}

/** A function of the user's with the scope it closes over, and the receiver of a bound method. */
export interface FunctionValue {
  readonly kind: "function";
  readonly function: FunctionIr;
  readonly scope: Scope;
  readonly receiver?: Value;
  /** Whether the receiver stays, whatever object the function is a member of. */
  readonly fixed?: boolean;
  /** What `bind` gives it before anything that it is called with. */
  readonly bound?: readonly Value[];
  /** Whether its decorators are applied already. */
  readonly bare?: boolean;
  /** The class that declares a method: `super` starts above it. */
  readonly owner?: ClassValue;
}

export interface ClassValue {
  readonly kind: "class";
  readonly class: ClassIr;
  readonly scope: Scope;
  /** What compile time left in static fields that it looked at. */
  readonly fields?: Map<string, Value>;
}

/** A class of the SDK that stands for a kind. */
export interface SdkClassValue {
  readonly kind: "sdk-class";
  readonly kindName: string;
  /** As the constructor of a base class: the instance that it completes. */
  readonly initialises?: InstanceValue;
}

/** `resource.method`, not called yet. */
export interface ResourceMethodValue {
  readonly kind: "resource-method";
  readonly resource: Value;
  readonly kindName: string;
  readonly name: string;
}

/** A parameter of an infra function that is being summarised, or a member of one. */
export interface PlaceholderValue {
  readonly kind: "placeholder";
  readonly parameter: string;
  readonly path: readonly string[];
  /** Which activation it belongs to: the function and its parameter. */
  readonly function: FunctionIr;
  readonly at: Place;
}

/** A function, class or module that is not the user's: of a package, of the language, or of the SDK besides kinds. */
export interface OutsideValue {
  readonly kind: "outside";
  readonly origin: "external" | "builtin" | "sdk" | "module";
  /** Of something external the package. */
  readonly name: string;
  /** What was imported from the package; `*` for all of it. */
  readonly member?: string;
  /** Whether it comes with the language. */
  readonly standard?: boolean;
  /** What a module of the user's exports. */
  readonly exports?: () => ReadonlyMap<string, Expression>;
}

/** A method of plain data (`names.push`, `"a".toUpperCase`, `fn.bind`), not called yet. */
export interface DataMethodValue {
  readonly kind: "data-method";
  readonly receiver: Value;
  readonly name: string;
  /** The first arguments of a function that is bound to them. */
  readonly bound?: readonly Value[];
}

export interface RuntimeValue extends RuntimeOf<Value, Scope> {}
export interface Made extends MadeOf<Scope> {}

/** One of several values. */
export interface UnionValue {
  readonly kind: "union";
  readonly values: readonly Value[];
}

/** A constant value. */
export function constant(value: ConstantValue["value"]): ConstantValue {
  return { kind: "constant", value };
}

/** A value known only at run time, with the reason. */
export function runtime(reason: string, at?: Place, cause?: Value): RuntimeValue {
  return { kind: "runtime", reason, ...(at && { at }), ...(cause && { cause }) };
}

/** A value that should be there and was not found: something that was not followed has put it there. */
export function lost(reason: string, at: Place): RuntimeValue {
  return { ...runtime(reason, at), lost: true };
}

/** One of these values: flat, without repetitions, a single value stays itself. */
export function union(values: readonly Value[]): Value {
  const flat = withoutManyConstants(
    values.flatMap((value) => (value.kind === "union" ? value.values : [value])),
  );
  const distinct = withoutRepetitions(flat);
  return distinct.length === 1 && distinct[0] ? distinct[0] : { kind: "union", values: distinct };
}

/** Most values are the same only if they are one object: a list may have very many. */
function withoutRepetitions(values: readonly Value[]): readonly Value[] {
  const distinct: Value[] = [];
  const compared: Value[] = [];
  // There may be as many resources as handlers, all made at one place.
  const resources = new Set<CreatedResource>();
  for (const value of new Set(values)) {
    if (value.kind === "resource") {
      if (!resources.has(value.resource)) distinct.push(value);
      resources.add(value.resource);
      continue;
    }
    if (value.kind in comparisons && compared.some((other) => sameValue(other, value))) continue;
    distinct.push(value);
    if (value.kind in comparisons) compared.push(value);
  }
  return distinct;
}

/** How many constants a union tells apart. */
const MOST_CONSTANTS = 64;

/** Of very many constants only that there are some is kept: what matters of a union are resources and functions. */
function withoutManyConstants(values: readonly Value[]): readonly Value[] {
  const constants = values.filter((value) => value.kind === "constant").length;
  if (constants <= MOST_CONSTANTS) return values;
  return [runtime("one of many constants"), ...values.filter((value) => value.kind !== "constant")];
}

/** The alternatives of a value: of a union its members, else itself. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === "union" ? value.values : [value];
}

type Comparisons = {
  readonly [K in Value["kind"]]?: (a: Extract<Value, { kind: K }>, b: Extract<Value, { kind: K }>) => boolean;
};

/** Kinds of values that may be the same without being one object. */
const comparisons: Comparisons = {
  constant: (a, b) => Object.is(a.value, b.value),
  runtime: (a, b) =>
    a.made === undefined &&
    b.made === undefined &&
    a.lost === b.lost &&
    a.plain === b.plain &&
    a.leftOut === b.leftOut,
  resource: (a, b) => a.resource === b.resource,
  concat: (a, b) => sameInOrder(a.parts, b.parts, sameValue),
  environment: (a, b) => a.name === b.name,
  property: (a, b) => a.name === b.name && sameValue(a.resource, b.resource),
  "data-method": (a, b) =>
    a.name === b.name &&
    sameValue(a.receiver, b.receiver) &&
    sameInOrder(a.bound ?? [], b.bound ?? [], sameValue),
  accessor: (a, b) => sameInOrder([a.get, a.set], [b.get, b.set], sameOptional),
  function: sameFunction,
  class: (a, b) => a.class === b.class && a.scope === b.scope,
  union: (a, b) => sameInAnyOrder(a.values, b.values, sameValue),
  promise: (a, b) => !a.open && !b.open && sameInAnyOrder(a.settled, b.settled, sameValue),
  "sdk-class": (a, b) => a.kindName === b.kindName,
  outside: (a, b) => a.origin === b.origin && a.name === b.name && a.member === b.member,
  "resource-method": (a, b) => a.name === b.name && sameValue(a.resource, b.resource),
};

/** Whether two values are certainly the same for the analysis. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  const compare = comparisons[a.kind] as ((a: Value, b: Value) => boolean) | undefined;
  return compare?.(a, b) ?? false;
}

function sameOptional(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameValue(a, b));
}

function sameFunction(a: FunctionValue, b: FunctionValue): boolean {
  if (a.function !== b.function || a.scope !== b.scope || a.bare !== b.bare) return false;
  if (!sameInOrder(a.bound ?? [], b.bound ?? [], sameValue)) return false;
  return a.fixed === b.fixed && sameOptional(a.receiver, b.receiver);
}
