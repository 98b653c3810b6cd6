import type { Binding } from "./binding.ts";
import type { ClassIr, FunctionIr } from "./declaration.ts";
import type { ModuleIr } from "./module.ts";
import type { Place } from "./node.ts";
import type { Pattern } from "./pattern.ts";
import type { TypeHint } from "./type-hint.ts";

/**
 * An expression of either language. A front end lowers what it has no form for to `unsupported` and keeps its operands:
 * the core then knows that it does not know, and still sees what is referenced.
 */
export type Expression =
  | Literal
  | Template
  | Reference
  | SdkReference
  | ModuleReference
  | ExternalReference
  | BuiltinReference
  | EnvironmentRead
  | Member
  | Index
  | Call
  | FunctionExpression
  | ClassExpression
  | ObjectLiteral
  | ArrayLiteral
  | Unary
  | Binary
  | Logical
  | Conditional
  | AssignmentExpression
  | Awaited
  | Comprehension
  | Unsupported;

/** A constant of the source. `undefined` is TypeScript's; Python's None is `null`. */
export interface Literal {
  readonly kind: "literal";
  readonly value: string | number | boolean | null | undefined;
  readonly at: Place;
}

/** A template literal or f-string. Literal parts are `literal` expressions; the others are converted to text. */
export interface Template {
  readonly kind: "template";
  readonly parts: readonly Expression[];
  readonly at: Place;
}

/** A name that resolves to a binding of the user's, here or (through imports, already resolved) in another module. */
export interface Reference {
  readonly kind: "reference";
  readonly name: string;
  readonly binding: Binding;
  readonly at: Place;
  readonly hint?: () => TypeHint;
  /**
   * Of a name that comes from a module which no import runs: whether that module sleeps still. Nothing of it has run then,
   * so nothing of the program's has come into it. Its binding is looked up when it is asked for.
   */
  readonly asleep?: () => boolean;
  /** Whether it is certainly a function, a class or an enum. */
  readonly isCode?: boolean;
  /** Whether it comes from a module whose mistake is reported already, so that what follows from it is not. */
  readonly refused?: boolean;
}

/** A name or member that resolves to an export of the SDK (`KVStore`, also as `pluto_sdk.KVStore` or under an alias). */
export interface SdkReference {
  readonly kind: "sdk";
  /** The export's own name. */
  readonly name: string;
  readonly at: Place;
}

/** A user's module as a value (`import * as c`, `import shop.config`). Members of it are lowered to `reference`. */
export interface ModuleReference {
  readonly kind: "module";
  readonly file: string;
  /** The name of a part of the file that is read like a module of its own (TypeScript's `namespace`). */
  readonly namespace?: string;
  readonly at: Place;
  /** What the module exports, for code that reads it by names that are not written as members. */
  readonly exports?: () => ReadonlyMap<string, Expression>;
  /** The module of `import("./c")`: reaching the expression runs it. */
  readonly load?: () => ModuleIr | undefined;
  /** Whether it is there at once (`require("./c")`). */
  readonly required?: boolean;
}

/** A name that comes from a package that is neither the user's nor the SDK; also Node's and Python's own modules. */
export interface ExternalReference {
  readonly kind: "external";
  /** The package to install: `openai`, `@scope/name`; `node:fs` and Python's standard modules as they are imported. */
  readonly package: string;
  /** True for modules that every runtime of the language has (`node:fs`, `json`). */
  readonly standard: boolean;
  /** Whether bundles hold the package, so that nobody has to install it beside them. */
  readonly bundled?: boolean;
  /** The imported name, `*` for the whole module. */
  readonly name: string;
  readonly at: Place;
}

/** A global of the language: `String`, `Object`, `len`, `str`, `Promise`. */
export interface BuiltinReference {
  readonly kind: "builtin";
  readonly name: string;
  readonly at: Place;
}

/** `process.env.X`, `process.env["X"]`, `os.environ["X"]`, `os.environ.get("X", d)`, `os.getenv("X")`. */
export interface EnvironmentRead {
  readonly kind: "environment";
  readonly name: Expression;
  readonly default?: Expression;
  readonly at: Place;
}

/** `object.name`, also optional (`?.`). */
export interface Member {
  readonly kind: "member";
  readonly object: Expression;
  readonly name: string;
  readonly nameAt: Place;
  readonly at: Place;
  /** What the type checker says of `object`. */
  readonly hint?: () => TypeHint;
}

/** `object[key]`. */
export interface Index {
  readonly kind: "index";
  readonly object: Expression;
  readonly key: Expression;
  /** Whether the key is a range of positions (`names[1:]`), so that it chooses a list. */
  readonly range?: boolean;
  readonly at: Place;
  /** What the type checker says of `key`. */
  readonly keyHint?: () => TypeHint;
  readonly hint?: () => TypeHint;
}

/** One argument of a call. `name`: a keyword argument. `spread`: `...xs` or `*xs`; `spreadNamed`: `**kw`. */
export interface Argument {
  readonly value: Expression;
  readonly name?: string;
  readonly spread?: boolean;
  readonly spreadNamed?: boolean;
  readonly at: Place;
}

/** A call; `construct` for `new X()`. (In Python a call of a class constructs too: the value decides.) */
export interface Call {
  readonly kind: "call";
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  readonly construct: boolean;
  readonly at: Place;
  /** What the type checker says of the result. */
  readonly hint?: () => TypeHint;
}

/** A lambda, an arrow function or a function expression. */
export interface FunctionExpression {
  readonly kind: "function";
  readonly function: FunctionIr;
  readonly at: Place;
}

/** A class expression. */
export interface ClassExpression {
  readonly kind: "class";
  readonly class: ClassIr;
  readonly at: Place;
}

/** An object or dictionary literal. */
export interface ObjectLiteral {
  readonly kind: "object";
  readonly entries: readonly (
    | { readonly key: Expression; readonly value: Expression; readonly accessor?: "get" | "set" }
    | { readonly spread: Expression }
  )[];
  readonly at: Place;
}

/** An array, list, tuple or set literal. */
export interface ArrayLiteral {
  readonly kind: "array";
  readonly flavour: "list" | "tuple" | "set";
  readonly elements: readonly { readonly value: Expression; readonly spread?: boolean }[];
  readonly at: Place;
}

/** Operators as the language writes them; Python's `not` is `!`, its `**`, `//` and `%` stay as they are. */
export interface Unary {
  readonly kind: "unary";
  readonly operator: string;
  readonly operand: Expression;
  readonly at: Place;
}

/** Operators as the language writes them; `==` in Python is `==`; `is` is `===`, `is not` is `!==`, `in`, `not in`. */
export interface Binary {
  readonly kind: "binary";
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
  readonly at: Place;
}

/** Short-circuit operators. Python's `and`, `or` are `&&`, `||`. */
export interface Logical {
  readonly kind: "logical";
  readonly operator: "&&" | "||" | "??";
  readonly left: Expression;
  readonly right: Expression;
  readonly at: Place;
}

/** `test ? a : b`, `a if test else b`. */
export interface Conditional {
  readonly kind: "conditional";
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
  readonly at: Place;
}

/** An assignment used as an expression (also `+=`, `++`, `:=`); as a statement it stands in `expression`. */
export interface AssignmentExpression {
  readonly kind: "assign";
  readonly target: Pattern;
  /** For `x += y` the operator is `+`; `++` is `+` with the literal 1. */
  readonly operator?: string;
  /** Whether the expression has the value from before (`i++`). */
  readonly postfix?: boolean;
  readonly value: Expression;
  readonly at: Place;
}

/** `await x`, `yield x`, `yield from x`: the operand is evaluated, the result is `of`'s awaited value. */
export interface Awaited {
  readonly kind: "await";
  readonly flavour: "await" | "yield";
  readonly operand?: Expression;
  /** `yield*`, `yield from`: yields what the operand does. */
  readonly delegates?: boolean;
  readonly at: Place;
}

/** A Python comprehension or generator expression. */
export interface Comprehension {
  readonly kind: "comprehension";
  readonly flavour: "list" | "set" | "dictionary" | "generator";
  /** For dictionaries the value; the key is `key`. */
  readonly element: Expression;
  readonly key?: Expression;
  readonly clauses: readonly {
    readonly target: Pattern;
    readonly iterable: Expression;
    readonly conditions: readonly Expression[];
  }[];
  readonly at: Place;
}

/** Something this compiler has no form for. `what` names it for people: "a regular expression", "a tagged template". */
export interface Unsupported {
  readonly kind: "unsupported";
  readonly what: string;
  readonly operands: readonly Expression[];
  /** Whether the mistake behind it is reported already, so that what follows from it is not. */
  readonly refused?: boolean;
  /** Where an import names it, if it is what a module of the program does not export. */
  readonly unexported?: UnexportedName;
  readonly at: Place;
}

/** A name that an import wants of a module that does not export it. */
export interface UnexportedName {
  readonly name: string;
  readonly file: string;
  /** What the module exports instead that is most like it. */
  readonly nearest?: string;
  readonly at: Place;
}
