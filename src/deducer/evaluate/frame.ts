import type { Language } from "#arch-ref";
import type { Report } from "#diagnostics";
import type {
  Binding,
  Call,
  Children,
  ClassIr,
  Expression,
  FunctionIr,
  ModuleIr,
  ParameterIr,
  Pattern,
  Place,
  Reference,
  Statement,
} from "../ir/index.ts";
import type { Unknowns } from "./unknowns.ts";
import type {
  ClassValue,
  EvaluatedArgument,
  FunctionValue,
  InstanceValue,
  ObjectValue,
  ResourceValue,
  Scope,
  SdkClassValue,
  Value,
} from "./value.ts";

/** A call that is being evaluated: the expression, its arguments, and what its result is used for. */
export interface CallSite {
  readonly call: Call;
  readonly arguments: readonly EvaluatedArgument[];
  readonly frame: Frame;
  /** Whether the call is a whole statement, so that nothing needs its result. */
  readonly discarded: boolean;
}

/**
 * What the two times of a program do differently. At compile time infra calls make resources and handlers and client
 * calls are mistakes; inside a handler it is the other way round.
 */
export interface Phase {
  readonly time: "compile" | "run";
  readonly report: Report;
  /** What is done about code whose course is not known. */
  readonly unknowns: Unknowns;
  /** `new KVStore(...)`. */
  construct(sdkClass: SdkClassValue, site: CallSite): Value;
  /** A call of a member that the kind's description knows, on a resource or something that stands for one. */
  callMember(callee: Extract<Value, { kind: "resource-method" }>, site: CallSite): Value;
  /** A call of a function of the user's. */
  callFunction(callee: FunctionValue, site: CallSite): Value;
  /** A construction of a class of the user's. */
  instantiate(callee: ClassValue, site: CallSite): Value;
  /** A call of anything else: packages, the language, values that only the run time knows. */
  callOutside(callee: Value, site: CallSite): Value;
  /** A member of an instance of the user's. */
  instanceMember(instance: InstanceValue, member: MemberAccess): Value;
  /** A member of a placeholder. */
  placeholderMember(placeholder: Extract<Value, { kind: "placeholder" }>, member: MemberAccess): Value;
  /** A member whose name only the run time knows. */
  computedMember(
    object: ResourceValue | InstanceValue | ClassValue,
    key: Value,
    member: ComputedMember,
  ): Value;
  /** A member that a kind knows, on a value of which only the type says that it is such a resource. */
  lostReceiver(kindName: string, value: Value, member: MemberAccess): Value;
  /** A member of a value that nothing is known of. */
  unknownReceiver(value: Value, member: MemberAccess): Value;
  /** A value goes to something that is not followed: functions may be called, operations performed. Gives what comes back. */
  giveAway(value: Value, to: Handover): Value;
  /** An operator, a loop, a `with` or a template uses a value: special methods of an instance run. Gives what they return. */
  touch(value: Value, frame: Frame, others?: readonly Value[]): Value | undefined;
  /** A write to a member or an element. */
  assignMember(object: Value, write: MemberWrite): void;
  /** A variable gets a new value that was declared before. Gives what it holds then. */
  reassign(write: Reassignment): Value;
  /** A class is declared by this code: its static fields and blocks run, and its decorators. */
  declared(value: ClassValue, code: Children, frame: Frame): void;
  /** A static field is read where it is declared, with what makes its first value. */
  staticField(owner: ClassValue, field: StaticField, frame: Frame): Value;
  /** A property that holds this is read of an object: a getter runs, a function becomes the object's method. */
  read?(value: Value, object: Value, frame: Frame): Value;
  /** A getter is read: gives what it returns. */
  getter(getter: FunctionValue, member: MemberAccess): Value;
  /** A static member is read through a class: code that is not followed may have put something else there. */
  staticValue?(value: Value, member: StaticMember): Value;
  /** A variable is read that has no value at this point: the value that follows from it, if that is a mistake. */
  unset?(reference: Reference): Value | undefined;
  /** A name of a module that sleeps is read: what stands for it, if the module may go on sleeping. */
  unread?(reference: Reference): Value | undefined;
  /** A variable is read; a handler sees its own copy of what lies outside of it. */
  outerValue(value: Value, reference: Reference, frame: Frame): Value;
  /** Something is evaluated. A walk over a handler notes what is read, and knows again what was made there before. */
  observe(expression: Expression, value: Value, frame: Frame): Value;
  /** A container that is made in a place which is no expression: what collects the rest of something. */
  made(value: Value, by: ParameterIr | Pattern, frame: Frame): Value;
  /** What a loop over a value, or a spread of it, sees in one turn, whichever it is. */
  iterate(value: Value, frame: Frame): Value;
  /** What a spread of a value copies into an object; nothing where it is not known. */
  spread(value: Value, frame: Frame): SpreadEntries | undefined;
  /** What running code wrote to a property of a class or a function, or what a static getter gives. */
  written?(owner: ClassValue | FunctionValue, name: string, frame: Frame): Value | undefined;
  /** An environment variable is read of which only the run time knows the name, or all of them are. */
  readsAnyVariable?(at: Place): void;
  /** There is too much to tell apart here: what follows is not known. */
  giveUp?(at: Place): void;
  /** A value is thrown. */
  raise?(value: Value): void;
  /** What is caught. */
  caught(at: Place): Value;
  /** A member of a plain object. */
  objectMember(object: ObjectValue, member: MemberAccess): Value;
  /** A condition or the iterable of a loop is not known; says whether the branches are to be run all the same. */
  undecided(statement: Statement, value: Value, frame: Frame): boolean;
  /** A statement is about to run. */
  begin?(statement: Statement, frame: Frame): void;
  /** A statement was run. */
  end?(statement: Statement, frame: Frame): void;
  /** Code that may change something is not followed. */
  unfollowed?(code: Children, frame: Frame): void;
  /** A loop that is unrolled takes one more turn; says whether there may be so many. */
  countTurn(loop: Statement, frame: Frame): boolean;
  /** An import is reached. */
  runModule(module: ModuleIr | undefined, frame: Frame): void;
  /** A statement that this version cannot follow; says whether its parts are to be run all the same. */
  notFollowed(statement: Statement, frame: Frame): boolean;
}

/** Where a value leaves what is followed, and with what elements a function may be called there. */
export interface Handover {
  readonly at: Place;
  readonly frame: Frame;
  readonly elements?: readonly Value[];
}

/** `object.name` or `object["name"]`. */
export interface MemberAccess {
  readonly name: string;
  readonly at: Place;
  readonly frame: Frame;
  readonly expression: Expression;
}

/** A static member of a class. */
export interface StaticMember {
  readonly owner: ClassIr;
  readonly name: string;
}

/** A static field with a value. */
export interface StaticField {
  readonly name: string;
  readonly value: Expression;
}

/** What a spread copies. */
export interface SpreadEntries {
  readonly entries: ReadonlyMap<string, Value>;
  /** The keys that need not be there: what was there before may stay. */
  readonly optional?: ReadonlySet<string>;
}

/** `object[key]`, where the key is not known. */
export interface ComputedMember {
  /** The key. */
  readonly at: Place;
  readonly frame: Frame;
  readonly expression: Expression;
  /** The names that it may be, where its type lists them. */
  readonly names: readonly string[] | undefined;
}

/** `name = value`, where the name has a value already. */
export interface Reassignment {
  readonly binding: Binding;
  readonly value: Value;
  readonly at: Place;
  readonly frame: Frame;
}

/** `object.name = value`. `name` is missing where the key is not known. */
export interface MemberWrite {
  readonly name: string | undefined;
  readonly value: Value;
  readonly at: Place;
  readonly frame: Frame;
}

/** Where evaluation stands. */
export interface Frame {
  /** The evaluator itself: its parts recurse through it and need not import each other. */
  readonly evaluate: (expression: Expression, frame: Frame) => Value;
  readonly phase: Phase;
  readonly scope: Scope;
  readonly language: Language;
  /** The function that is being evaluated, with the class of a method, for `super`. */
  readonly function?: FunctionIr;
  readonly owner?: ClassValue;
  readonly receiver?: Value;
  /** What the running generator yields. */
  readonly yields?: Value[];
  /** How many turns of loops around this place are told apart, in a function of a handler. */
  readonly unrolled?: number;
  /** The turns of unrolled loops around this place, outermost first. */
  readonly turns?: readonly LoopTurn[];
}

/** One turn of an unrolled loop: the position in its list, or what its counter is. */
export type LoopTurn =
  | { readonly loop: Extract<Statement, { kind: "for-each" }>; readonly position: number }
  | { readonly loop: Extract<Statement, { kind: "loop" }>; readonly counter: string; readonly value: string };
