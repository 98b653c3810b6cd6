import ts from "typescript";
import { wrapping } from "./wrappers.ts";

/** A function that has a body somewhere. */
export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.AccessorDeclaration;

/** What gives names a prefix: a function or a class. */
export type Container = FunctionNode | ts.ClassLikeDeclaration;

/** Names functions and classes by where they stand; one without a name is `<lambda>` or `<class>`. */
export class Names {
  readonly #paths = new WeakMap<ts.Node, string>();

  /** The dotted path inside the module; the second of the same name in one parent has `~2`. */
  pathOf(node: Container): string {
    const known = this.#paths.get(node);
    if (known !== undefined) return known;
    const parent = holderOf(node);
    const prefix = this.#prefixOf(parent);
    const seen = new Map<string, number>();
    for (const child of childContainers(parent)) {
      const name = ownName(child);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      this.#paths.set(child, prefix + (count === 1 ? name : `${name}~${count}`));
    }
    return this.#paths.get(node) ?? prefix + ownName(node);
  }

  #prefixOf(holder: Holder): string {
    if (ts.isSourceFile(holder)) return "";
    if (!ts.isModuleDeclaration(holder)) return `${this.pathOf(holder)}.`;
    return `${this.#prefixOf(holderOf(holder))}${holder.name.text}.`;
  }
}

/** What gives the names of functions and classes a prefix; the file itself gives none. */
type Holder = Container | ts.ModuleDeclaration | ts.SourceFile;

function holderOf(node: ts.Node): Holder {
  for (let at = node.parent; at; at = at.parent) if (isHolder(at)) return at;
  return node.getSourceFile();
}

function isHolder(node: ts.Node): node is Holder {
  return isContainer(node) || ts.isModuleDeclaration(node);
}

/** Its own name, or the one that it is bound to: a variable's, a field's, `default`. */
export function ownName(node: Container): string {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  const given = givenName(node);
  if (given !== undefined) return given;
  if (node.name) return memberName(node.name);
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return "default";
  return ts.isClassLike(node) ? "<class>" : "<lambda>";
}

/** A member's name as a key; a computed one that is no literal keeps its brackets. */
export function memberName(name: ts.PropertyName): string {
  if (!ts.isComputedPropertyName(name)) return ts.isBigIntLiteral(name) ? name.getText() : name.text;
  const { expression } = name;
  return ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)
    ? expression.text
    : name.getText();
}

/** Whether infra calls may stand in it: named, in a module or in another such function, in no class. */
export function isPlain(node: Container): boolean {
  if (ts.isFunctionDeclaration(node)) {
    const parent = containerOf(node);
    return parent === undefined || isPlain(parent);
  }
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  const holder = wrapping(node).parent;
  if (ts.isExportAssignment(holder)) return true;
  return (
    ts.isVariableDeclaration(holder) &&
    ts.isIdentifier(holder.name) &&
    (holder.parent.flags & ts.NodeFlags.Const) !== 0 &&
    containerOf(holder) === undefined
  );
}

/** The nearest function or class around a node. */
export function containerOf(node: ts.Node): Container | undefined {
  for (let at = node.parent; at; at = at.parent) if (isContainer(at)) return at;
  return undefined;
}

function isContainer(node: ts.Node): node is Container {
  return ts.isClassLike(node) || isFunctionNode(node);
}

/** Whether a node is a function, with or without a body. */
export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

function givenName(node: Container): string | undefined {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node) && !ts.isClassExpression(node))
    return undefined;
  const outer = wrapping(node);
  const holder = outer.parent;
  if (ts.isExportAssignment(holder)) return "default";
  if (ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name)) return holder.name.text;
  if (ts.isPropertyDeclaration(holder) && holder.initializer === outer) return memberName(holder.name);
  return undefined;
}

/** The functions and classes directly inside one, in source order; signatures without a body do not count. */
function childContainers(parent: Holder): readonly Container[] {
  const found: Container[] = [];
  const visit = (node: ts.Node): void => {
    if (!isHolder(node)) ts.forEachChild(node, visit);
    else if (isContainer(node) && (ts.isClassLike(node) || node.body)) found.push(node);
  };
  ts.forEachChild(parent, visit);
  return found;
}
