import ts from "typescript";
import type { Binding } from "../ir/index.ts";
import { ownName } from "./naming.ts";
import type { Places } from "./places.ts";

/** A declaration that gives a value a name. */
export type NamedDeclaration =
  | ts.VariableDeclaration
  | ts.BindingElement
  | ts.ParameterDeclaration
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ClassLikeDeclaration
  | ts.EnumDeclaration
  | ts.ExportAssignment
  | ts.SourceFile;

/** Whether a node is such a declaration, besides a module's own. */
export function isNamed(node: ts.Declaration): node is NamedDeclaration & ts.Declaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassLike(node) ||
    ts.isEnumDeclaration(node)
  );
}

/** The bindings of a program: one for each declaration, whoever asks. */
export class Bindings {
  readonly #known = new WeakMap<ts.Node, Binding>();
  readonly #selves = new WeakMap<ts.Node, Binding>();
  readonly #staticSelves = new WeakMap<ts.Node, Binding>();
  readonly #arguments = new WeakMap<ts.Node, Binding>();
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  /** The name that a declaration declares; a JSON module declares `default`. */
  of(declaration: NamedDeclaration): Binding {
    return remember(this.#known, declaration, () => this.#create(declaration));
  }

  /** The `this` of a method, or of the fields of a class without a constructor. */
  selfOf(owner: ts.Node): Binding {
    return remember(this.#selves, owner, () => this.#given("this", owner));
  }

  /** The `this` of the static code of a class, which may have a name. */
  staticSelfOf(owner: ts.ClassLikeDeclaration, name: Binding | undefined): Binding {
    return remember(this.#staticSelves, owner, () => ({
      ...this.#given("this", owner),
      role: "class",
      ...(name && { ofClass: name }),
    }));
  }

  /** The `arguments` of a function. */
  argumentsOf(owner: ts.Node): Binding {
    return remember(this.#arguments, owner, () => this.#given("arguments", owner));
  }

  /** The `arguments` of a function whose code, as far as it is lowered, mentions them. */
  argumentsAskedOf(owner: ts.Node): Binding | undefined {
    return this.#arguments.get(owner);
  }

  #given(name: string, owner: ts.Node): Binding {
    const at = this.#places.ofName(owner);
    return { name, role: "parameter", constant: true, file: at.source.file, topLevel: false, at };
  }

  #create(declaration: NamedDeclaration): Binding {
    const at = ts.isSourceFile(declaration) ? this.#places.of(declaration) : this.#places.ofName(declaration);
    return {
      name: nameOf(declaration),
      role: roleOf(declaration),
      constant: isConstant(declaration),
      ...(isFrozen(declaration) && { frozen: true }),
      file: at.source.file,
      topLevel: isTopLevel(declaration),
      at,
    };
  }
}

function remember(known: WeakMap<ts.Node, Binding>, node: ts.Node, create: () => Binding): Binding {
  const binding = known.get(node) ?? create();
  known.set(node, binding);
  return binding;
}

function nameOf(declaration: NamedDeclaration): string {
  if (ts.isSourceFile(declaration) || ts.isExportAssignment(declaration)) return "default";
  if (ts.isFunctionExpression(declaration) || ts.isClassLike(declaration)) {
    return declaration.name?.text ?? ownName(declaration);
  }
  return declaration.name === undefined ? "default" : declaration.name.getText();
}

function roleOf(declaration: NamedDeclaration): Binding["role"] {
  if (ts.isClassLike(declaration)) return "class";
  if (ts.isEnumDeclaration(declaration)) return "enum";
  if (ts.isFunctionDeclaration(declaration) || ts.isFunctionExpression(declaration)) return "function";
  return ts.isParameter(rootOf(declaration)) ? "parameter" : "variable";
}

function isConstant(declaration: NamedDeclaration): boolean {
  const root = rootOf(declaration);
  if (!ts.isVariableDeclaration(root))
    return !ts.isParameter(root) && !ts.isFunctionLike(root) && !ts.isClassLike(root);
  // `const`, `using` and `await using` share these bits
  return (root.parent.flags & (ts.NodeFlags.Const | ts.NodeFlags.Using)) !== 0;
}

/** Enums, and what is written with `as const`. */
function isFrozen(declaration: NamedDeclaration): boolean {
  if (ts.isEnumDeclaration(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration) || !isConstant(declaration)) return false;
  let value = declaration.initializer;
  while (value && (ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value)))
    value = value.expression;
  return value !== undefined && ts.isAsExpression(value) && ts.isConstTypeReference(value.type);
}

function isTopLevel(declaration: NamedDeclaration): boolean {
  const root = rootOf(declaration);
  if (ts.isSourceFile(root)) return true;
  if (!ts.isVariableDeclaration(root)) return isOfModule(root.parent);
  const { parent: list } = root;
  return (
    ts.isVariableDeclarationList(list) &&
    ts.isVariableStatement(list.parent) &&
    isOfModule(list.parent.parent)
  );
}

/** Whether what stands in a node runs once, with its module: in the file itself, or in a namespace. */
function isOfModule(node: ts.Node | undefined): boolean {
  return node !== undefined && (ts.isSourceFile(node) || ts.isModuleBlock(node));
}

/** The variable or parameter that a destructured name belongs to. */
function rootOf(declaration: NamedDeclaration): Exclude<NamedDeclaration, ts.BindingElement> {
  return ts.isBindingElement(declaration) ? rootOf(declaration.parent.parent) : declaration;
}
