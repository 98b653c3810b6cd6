import type { Binding } from "./binding.ts";
import type { Expression } from "./expression.ts";
import type { Place } from "./node.ts";
import type { Pattern } from "./pattern.ts";
import type { Statement } from "./statement.ts";
import type { TypeHint } from "./type-hint.ts";

/** A parameter. A simple one has a `binding` pattern; the language's `self` is a parameter like any other. */
export interface ParameterIr {
  /** The parameter's name; for a destructured one its text. */
  readonly name: string;
  readonly target: Pattern;
  readonly default?: Expression;
  /** `...rest`, `*args`, or `**kwargs`. */
  readonly rest?: "positional" | "named";
  /** After `*` or `*args`. */
  readonly namedOnly?: boolean;
  /** What its annotation says. */
  readonly hint: () => TypeHint;
  /** Whether its declared type is a function type. */
  readonly callable: () => boolean;
  readonly decorators?: readonly Expression[];
  readonly at: Place;
}

/** A function, method, lambda or arrow function. */
export interface FunctionIr {
  /** Its own name, `<lambda>` where it has none. */
  readonly name: string;
  /** Dotted path inside its module: `add_routes.invoke_handler`, `Shop.total`, `add_routes.<lambda>~2`. */
  readonly path: string;
  readonly flavour: "function" | "arrow" | "lambda" | "method" | "constructor" | "getter" | "setter";
  /** Whether the function has the caller's `this` (arrow functions) or a `self` of its own. */
  readonly static: boolean;
  readonly async: boolean;
  readonly generator: boolean;
  readonly parameters: readonly ParameterIr[];
  /** Where it looks at a `this` that its caller sets. Only where a language has that. */
  readonly usesThis?: () => Place | undefined;
  /** The `this` that its caller sets. Only for static members and for functions outside of classes, where a language has that. */
  readonly self?: Binding;
  /** The list of all that it is called with, where its body asks for that. Only where a language has it. */
  readonly arguments?: () => Binding | undefined;
  /** For an expression body (arrow function, lambda): one `return` statement. Lowered on first use. */
  readonly body: () => readonly Statement[];
  readonly decorators: readonly Expression[];
  /** The module that holds it, relative to the project's root. */
  readonly file: string;
  /** True where it stands directly in a module or in another plain function; false in a class. */
  readonly plain: boolean;
  /** The declaration's whole text, decorators included. */
  readonly at: Place;
  /** The name, or the `function`, `lambda` or `=>` part where it has none. */
  readonly nameAt: Place;
  /** The body's text: in TypeScript with its braces (or the expression), in Python the suite from its first statement. */
  readonly bodyAt: Place;
}

/** Whether a function belongs to a class and not to a module or another function. */
export function isClassMember({ flavour }: FunctionIr): boolean {
  return flavour === "method" || flavour === "constructor" || flavour === "getter" || flavour === "setter";
}

/** Whether the first parameter of a function is the instance that it is called on. */
export function takesInstance(fn: FunctionIr): boolean {
  return isClassMember(fn) && fn.self === undefined;
}

/** The members of a class, its constructor among them. */
export function membersOf(declaration: ClassIr): readonly MemberIr[] {
  const members = declaration.members();
  const own = declaration.constructorFunction();
  const listed = members.some((member) => member.kind === "method" && member.function === own);
  return own && !listed ? [{ kind: "method", function: own }, ...members] : members;
}

/** A member of a class. Fields without a value are declarations only. */
export type MemberIr =
  | { readonly kind: "method"; readonly function: FunctionIr }
  | {
      readonly kind: "field";
      readonly name: string;
      readonly static: boolean;
      readonly value?: Expression;
      readonly decorators?: readonly Expression[];
      readonly at: Place;
    };

/** What runs where a class is declared, besides its decorators: the values of static fields, then the statements of its body. */
export function declaredWith(declaration: ClassIr): {
  readonly expressions: readonly Expression[];
  readonly statements: readonly Statement[];
} {
  const expressions = declaration
    .members()
    .flatMap((member) => (member.kind === "field" && member.static && member.value ? [member.value] : []));
  return { expressions, statements: declaration.statements() };
}

/** The decorators that run where a class is declared, with the member that they stand at; the class's own are the last. */
export function decorations(
  declaration: ClassIr,
): readonly { readonly decorator: Expression; readonly member?: MemberIr }[] {
  const ofMembers = membersOf(declaration).flatMap((member) =>
    decoratorsOf(member).map((decorator) => ({ decorator, member })),
  );
  return [...ofMembers, ...declaration.decorators.map((decorator) => ({ decorator }))];
}

function decoratorsOf(member: MemberIr): readonly Expression[] {
  if (member.kind === "field") return member.decorators ?? [];
  const { parameters, decorators } = member.function;
  return [...parameters.flatMap((parameter) => parameter.decorators ?? []), ...decorators];
}

/** A class. */
export interface ClassIr {
  readonly name: string;
  readonly path: string;
  readonly file: string;
  readonly bases: readonly Expression[];
  readonly members: () => readonly MemberIr[];
  /** `__init__` or `constructor`. TypeScript's parameter properties are lowered to assignments at its start. */
  readonly constructorFunction: () => FunctionIr | undefined;
  readonly decorators: readonly Expression[];
  /** What the values of fields see as the instance. Only where fields belong to instances. */
  readonly self?: Binding;
  /** What its static code sees as `this`: the class, or in methods the one that they are called on. Only where a language has that. */
  readonly staticSelf?: Binding;
  /** The name it is declared with, if any. */
  readonly binding?: Binding;
  /** Statements of the body that are neither members nor declarations (static blocks, calls in a Python class body). */
  readonly statements: () => readonly Statement[];
  readonly at: Place;
  readonly nameAt: Place;
}
