import ts from "typescript";
import type { Expression, FunctionIr, ParameterIr, Statement } from "../ir/index.ts";
import { staticSelf } from "./class-names.ts";
import type { Lowering } from "./lowering.ts";
import { hasModifier } from "./modifiers.ts";
import { type FunctionNode, isPlain, ownName } from "./naming.ts";
import { holderOf } from "./wrappers.ts";

/** A function of any sort; its body is lowered when it is asked for. */
export function lowerFunction(lowering: Lowering, node: FunctionNode): FunctionIr {
  const at = lowering.places.of(node);
  const holder = holderOf(node);
  let body: readonly Statement[] | undefined;
  return {
    name: ownName(node),
    path: lowering.names.pathOf(node),
    flavour: flavourOf(node),
    static: hasModifier(node, ts.SyntaxKind.StaticKeyword),
    async: hasModifier(node, ts.SyntaxKind.AsyncKeyword),
    generator: "asteriskToken" in node && node.asteriskToken !== undefined,
    parameters: [...selfParameter(lowering, node), ...ownParameters(node).map(parameter(lowering))],
    body: () => {
      body ??= bodyOf(lowering, node);
      return body;
    },
    usesThis: () => {
      const found = ts.isArrowFunction(node) ? undefined : firstThis(node);
      return found && lowering.places.of(found);
    },
    ...selfOf(lowering, node),
    arguments: () => lowering.bindings.argumentsAskedOf(node),
    decorators: decoratorsOf(lowering, node),
    file: at.source.file,
    plain: isPlain(node),
    at,
    nameAt: lowering.places.ofName(holder ?? node),
    bodyAt: node.body ? lowering.places.of(node.body) : { ...at, start: at.end },
  };
}

/** The `this` that a call sets: members of an instance have it as their first parameter. */
function selfOf(lowering: Lowering, node: FunctionNode): Pick<FunctionIr, "self"> {
  if (ts.isArrowFunction(node)) return {};
  if (!ts.isClassLike(node.parent)) return { self: lowering.bindings.selfOf(node) };
  return hasModifier(node, ts.SyntaxKind.StaticKeyword) ? { self: staticSelf(lowering, node.parent) } : {};
}

/** The first `this` of a function's own: inner functions and classes have another. */
function firstThis(node: ts.Node): ts.Node | undefined {
  return ts.forEachChild(node, (child): ts.Node | undefined => {
    if (child.kind === ts.SyntaxKind.ThisKeyword) return child;
    const hasOwn = ts.isClassLike(child) || (ts.isFunctionLike(child) && !ts.isArrowFunction(child));
    return hasOwn ? undefined : firstThis(child);
  });
}

/** The decorators of a declaration, as expressions. */
export function decoratorsOf(lowering: Lowering, node: ts.Node): readonly Expression[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map((decorator) => lowering.expression(decorator.expression));
}

const noType = { sdkClasses: [], classes: [], unknown: false };

/** Members of an instance take it as their first parameter. */
function selfParameter(lowering: Lowering, node: FunctionNode): readonly ParameterIr[] {
  if (!ts.isClassLike(node.parent) || hasModifier(node, ts.SyntaxKind.StaticKeyword)) return [];
  const owner = node.parent;
  const binding = lowering.bindings.selfOf(node);
  return [
    {
      name: "this",
      target: { kind: "binding", binding, at: binding.at },
      hint: () => ({ ...noType, classes: [lowering.classOf(owner)] }),
      callable: () => false,
      at: binding.at,
    },
  ];
}

/** `this: T` only declares a type. */
function ownParameters(node: FunctionNode): readonly ts.ParameterDeclaration[] {
  return node.parameters.filter(({ name }) => !ts.isIdentifier(name) || name.text !== "this");
}

function parameter(lowering: Lowering): (node: ts.ParameterDeclaration) => ParameterIr {
  return (node) => ({
    name: node.name.getText(),
    target: lowering.declared(node.name),
    ...(node.initializer && { default: lowering.expression(node.initializer) }),
    ...(node.dotDotDotToken && { rest: "positional" }),
    hint: lowering.hint(node),
    callable: lowering.callable(node),
    decorators: decoratorsOf(lowering, node),
    at: lowering.places.of(node),
  });
}

function flavourOf(node: FunctionNode): FunctionIr["flavour"] {
  if (ts.isArrowFunction(node)) return "arrow";
  if (ts.isMethodDeclaration(node)) return "method";
  if (ts.isConstructorDeclaration(node)) return "constructor";
  if (ts.isGetAccessor(node)) return "getter";
  return ts.isSetAccessor(node) ? "setter" : "function";
}

function bodyOf(lowering: Lowering, node: FunctionNode): readonly Statement[] {
  const { body } = node;
  if (!body) return [];
  if (ts.isBlock(body))
    return [...parameterProperties(lowering, node), ...lowering.statements(body.statements)];
  return [{ kind: "return", value: lowering.expression(body), at: lowering.places.of(body) }];
}

/** `constructor(private x: T)` sets `this.x`. */
function parameterProperties(lowering: Lowering, node: FunctionNode): readonly Statement[] {
  if (!ts.isConstructorDeclaration(node)) return [];
  const self = lowering.bindings.selfOf(node);
  return node.parameters.flatMap((property): Statement[] => {
    if (!ts.isParameterPropertyDeclaration(property, node) || !ts.isIdentifier(property.name)) return [];
    const at = lowering.places.of(property);
    const binding = lowering.bindings.of(property);
    const object: Expression = { kind: "reference", name: "this", binding: self, at };
    const value: Expression = {
      kind: "reference",
      name: binding.name,
      binding,
      at,
      hint: lowering.hint(property),
    };
    return [
      {
        kind: "assign",
        target: { kind: "member", object, name: binding.name, at },
        value,
        declares: false,
        at,
      },
    ];
  });
}
