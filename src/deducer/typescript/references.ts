import { basename } from "node:path";
import ts from "typescript";
import { nearestOf } from "#diagnostics";
import { unknownSdkImport } from "../front-end/diagnostics.ts";
import type { Expression, ModuleReference, Place, Unsupported } from "../ir/index.ts";
import { staticSelf } from "./class-names.ts";
import { isEnvironment } from "./environment.ts";
import type { Lowering } from "./lowering.ts";
import { isFunctionNode } from "./naming.ts";
import { isRefused } from "./refused-target.ts";
import { sleepingReference } from "./sleeping.ts";
import type { Target } from "./target.ts";
import { unwrapped } from "./wrappers.ts";

/** A name in an expression. */
export function lowerIdentifier(lowering: Lowering, node: ts.Identifier): Expression {
  const at = lowering.places.of(node);
  if (node.text === "undefined") return { kind: "literal", value: undefined, at };
  if (node.text === "arguments") return lowerArgumentsObject(lowering, node);
  return sleepingReference(lowering, node) ?? ofTarget(lowering, lowering.resolver.targetOf(node), node);
}

/** `arguments`: what the function around was called with, seen through arrow functions. */
function lowerArgumentsObject(lowering: Lowering, node: ts.Identifier): Expression {
  const at = lowering.places.of(node);
  const owner = ownerOfThis(node);
  if (!owner || !isFunctionNode(owner)) return { kind: "unsupported", what: "`arguments`", operands: [], at };
  const binding = lowering.bindings.argumentsOf(owner);
  return { kind: "reference", name: binding.name, binding, at, hint: lowering.hint(node) };
}

/** `object.name` and `object?.name`; a member of a module is what the module exports. */
export function lowerMember(lowering: Lowering, node: ts.PropertyAccessExpression): Expression {
  const at = lowering.places.of(node);
  const nameAt = lowering.places.of(node.name);
  const name = node.name.text;
  if (isEnvironment(lowering, node.expression) && !(name in Object.prototype))
    return { kind: "environment", name: { kind: "literal", value: name, at: nameAt }, at };
  const object = lowering.expression(node.expression);
  const exported =
    memberOfNamespace(lowering, node, object) ?? memberOfModule(lowering, object, { name, nameAt, node });
  return exported ?? { kind: "member", object, name, nameAt, at, hint: lowering.hint(node.expression) };
}

/** `object[key]`. */
export function lowerIndex(lowering: Lowering, node: ts.ElementAccessExpression): Expression {
  const at = lowering.places.of(node);
  const key = lowering.expression(node.argumentExpression);
  if (isEnvironment(lowering, node.expression)) return { kind: "environment", name: key, at };
  const object = lowering.expression(node.expression);
  const exported =
    memberOfNamespace(lowering, node, object) ??
    (key.kind === "literal" && typeof key.value === "string"
      ? memberOfModule(lowering, object, { name: key.value, nameAt: key.at, node })
      : undefined);
  const hint = lowering.hint(node.expression);
  return (
    exported ?? { kind: "index", object, key, at, hint, keyHint: lowering.keyHint(node.argumentExpression) }
  );
}

/** `this`: the method's own, seen through arrow functions; in static code the class, or what a static method is called on. */
export function lowerThis(lowering: Lowering, node: ts.Node): Expression {
  const at = lowering.places.of(node);
  const owner = ownerOfThis(node);
  const unsupported: Expression = { kind: "unsupported", what: "`this`", operands: [], at };
  if (owner && isFunctionNode(owner) && !ts.isClassLike(owner.parent)) return thisOf(lowering, owner, node);
  if (!owner || !ts.isClassLike(owner.parent)) return unsupported;
  const binding = isStatic(owner)
    ? staticSelf(lowering, owner.parent)
    : lowering.bindings.selfOf(ts.isPropertyDeclaration(owner) ? selfOfFields(owner.parent) : owner);
  return { kind: "reference", name: "this", binding, at, hint: lowering.hint(node) };
}

function thisOf(lowering: Lowering, owner: ts.Node, node: ts.Node): Expression {
  const binding = lowering.bindings.selfOf(owner);
  const at = lowering.places.of(node);
  return { kind: "reference", name: "this", binding, at, hint: lowering.hint(node) };
}

/** `super`, in calls and in members. */
export function lowerSuper(lowering: Lowering, node: ts.Node): Expression {
  return { kind: "builtin", name: "super", at: lowering.places.of(node) };
}

/** `new.target` and `import.meta`. */
export function lowerMetaProperty(lowering: Lowering, node: ts.MetaProperty): Expression {
  const at = lowering.places.of(node);
  return { kind: "unsupported", what: `\`${node.getText()}\``, operands: [], at };
}

function ofTarget(lowering: Lowering, target: Target, node: ts.Node): Expression {
  const at = lowering.places.of(node);
  switch (target.kind) {
    case "binding":
      return {
        kind: "reference",
        name: target.binding.name,
        binding: target.binding,
        at,
        hint: lowering.hint(node),
      };
    case "property": {
      const { binding, name } = target;
      const object: Expression = { kind: "reference", name: binding.name, binding, at };
      return { kind: "member", object, name, nameAt: at, at };
    }
    case "module":
      return moduleReference(lowering, target.file, node);
    case "namespace":
      return namespaceReference(lowering, target.declaration, node);
    case "unsupported":
      return {
        kind: "unsupported",
        what: target.what,
        operands: [],
        at,
        ...unexportedBy(lowering, target, node),
        // Asked for in every run, in which the file with the mistake is told of then.
        get refused() {
          return isRefused(lowering, target);
        },
      };
    default:
      return { ...target, at };
  }
}

/** Where an import of a name stands that its module does not export. */
function unexportedBy(
  lowering: Lowering,
  { refused, missing }: Extract<Target, { kind: "unsupported" }>,
  node: ts.Node,
): Pick<Unsupported, "unexported"> {
  const imported =
    missing && !refused && ts.isIdentifier(node) ? lowering.resolver.importOf(node) : undefined;
  if (!imported) return {};
  const nearest = nearestOf(imported.name, lowering.resolver.exportNames(imported.file));
  const file = basename(imported.file);
  const at = lowering.places.of(imported.node);
  return { unexported: { name: imported.name, file, at, ...(nearest && { nearest }) } };
}

/** A module as a value: its exports are lowered when they are asked for. */
export function moduleReference(lowering: Lowering, path: string, node: ts.Node): ModuleReference {
  const { project, places } = lowering;
  const exports = () => {
    const { resolver } = lowering;
    const names = resolver.exportNames(path);
    return new Map(
      names.map((name) => [name, ofTarget(lowering, resolver.exportOf(path, name), node)] as const),
    );
  };
  return { kind: "module", file: project.nameOf(path), at: places.of(node), exports };
}

/** A namespace as a value: what it exports, like a module. */
function namespaceReference(
  lowering: Lowering,
  declaration: ts.ModuleDeclaration,
  node: ts.Node,
): ModuleReference {
  const { places } = lowering;
  const exports = () =>
    new Map(
      lowering.resolver
        .membersOf(declaration)
        .map(([name, target]) => [name, ofTarget(lowering, target, node)] as const),
    );
  const file = places.of(declaration).source.file;
  return { kind: "module", file, namespace: declaration.name.text, at: places.of(node), exports };
}

/** Whether members of what an expression gives may be those of a namespace. */
function mayBeNamespace(object: Expression): boolean {
  if (object.kind === "module") return object.namespace !== undefined;
  // What sleeps is no namespace: the scan says so.
  return object.kind === "reference" && !object.asleep && merging.has(object.binding.role);
}

const merging = new Set(["function", "class", "enum"]);

/** A member of a namespace means what it declares, wherever that is read or assigned. */
export function memberOfNamespace(
  lowering: Lowering,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  object: Expression,
): Expression | undefined {
  const name = ts.isPropertyAccessExpression(node) ? node.name : unwrapped(node.argumentExpression);
  if (!mayBeNamespace(object) || !(ts.isIdentifier(name) || ts.isStringLiteralLike(name))) return undefined;
  if (ts.isIdentifier(name) && !ts.isPropertyAccessExpression(node)) return undefined;
  const target = lowering.resolver.memberOf(node.expression, name.text);
  return target && ofTarget(lowering, target, node);
}

interface ModuleMember {
  readonly name: string;
  readonly nameAt: Place;
  readonly node: ts.Node;
}

function memberOfModule(
  lowering: Lowering,
  object: Expression,
  member: ModuleMember,
): Expression | undefined {
  const { name, node } = member;
  if (object.kind === "module" && !object.load && object.namespace === undefined) {
    const path = lowering.project.pathOf(object.file);
    return ofTarget(lowering, lowering.resolver.exportOf(path, name), node);
  }
  // What `import(…)` gives is a promise.
  const isImported =
    (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
    isImportCall(node.expression);
  if (object.kind === "sdk" && object.name === "*" && !isImported) return memberOfSdk(lowering, member);
  if (object.kind !== "external" || object.name !== "*") return undefined;
  return { ...object, name, at: lowering.places.of(node) };
}

function isImportCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function memberOfSdk(lowering: Lowering, { name, nameAt, node }: ModuleMember): Expression {
  const at = lowering.places.of(node);
  const { sdkNames } = lowering.resolver;
  if (sdkNames.includes(name)) return { kind: "sdk", name, at };
  const nearest = nearestOf(name, sdkNames);
  lowering.tell(unknownSdkImport(nameAt, { name, ...(nearest && { nearest }) }));
  return { kind: "unsupported", what: `\`${name}\`, which the SDK does not have`, operands: [], at };
}

/** The member of a class whose `this` a node sees, or another function, which has none that is known. */
function ownerOfThis(node: ts.Node): ts.Node | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at)) return at;
    if (ts.isClassElement(at) || (ts.isObjectLiteralElementLike(at) && ts.isFunctionLike(at))) return at;
  }
  return undefined;
}

function isStatic(member: ts.Node): boolean {
  if (ts.isClassStaticBlockDeclaration(member)) return true;
  return ts.canHaveModifiers(member) && (ts.getModifiers(member) ?? []).some(isStaticKeyword);
}

function isStaticKeyword(modifier: ts.Modifier): boolean {
  return modifier.kind === ts.SyntaxKind.StaticKeyword;
}

/** Fields are initialised by the constructor; without one the class stands for it. */
export function selfOfFields(owner: ts.ClassLikeDeclaration): ts.Node {
  return owner.members.find((member) => ts.isConstructorDeclaration(member) && member.body) ?? owner;
}
