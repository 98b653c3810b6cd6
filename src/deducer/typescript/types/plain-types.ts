import ts from "typescript";
import { kindNamed, kindNames, kindOfClass } from "#kinds";
import type { Meaning } from "../meaning.ts";
import { hasModifier } from "../modifiers.ts";
import type { Declared } from "../names/declarations.ts";
import type { Resolver } from "../resolver.ts";

/** A type that is told by how it is written: the SDK's classes and the program's classes that it may be. */
export interface PlainType {
  readonly sdkClasses: readonly string[];
  readonly classes: readonly ts.ClassLikeDeclaration[];
}

const other: PlainType = { sdkClasses: [], classes: [] };

/** Types of the language's library that are no client of the SDK and have no shape that one would fit. */
const library = new Set(
  "Array ReadonlyArray Map ReadonlyMap Set ReadonlySet WeakMap WeakSet Date RegExp Error Promise URL URLSearchParams Uint8Array ArrayBuffer Buffer String Number Boolean Symbol BigInt Headers FormData".split(
    " ",
  ),
);

const primitives = new Set([
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.BigIntKeyword,
  ts.SyntaxKind.SymbolKeyword,
  ts.SyntaxKind.VoidKeyword,
  ts.SyntaxKind.UndefinedKeyword,
  ts.SyntaxKind.NeverKeyword,
  ts.SyntaxKind.ArrayType,
  ts.SyntaxKind.TupleType,
  ts.SyntaxKind.FunctionType,
  ts.SyntaxKind.ConstructorType,
  ts.SyntaxKind.TemplateLiteralType,
  ts.SyntaxKind.LiteralType,
  ts.SyntaxKind.TypePredicate,
]);

const literals = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.RegularExpressionLiteral,
]);

/** The members of all clients: a type that demands another one fits none. */
const clientMembers = new Set([
  ...kindNames.flatMap((name) => Object.keys(kindNamed(name)?.methods ?? {})),
  ..."name id options constructor toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable".split(
    " ",
  ),
]);

const deepest = 12;

/**
 * Tells a type from the text of declarations, without a checker: `x: Router`, `new Map()`, `this.store`. Where that is
 * not certain it says nothing.
 */
export class PlainTypes {
  readonly #resolver: Resolver;

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  /** The type of an expression or a parameter. */
  of(node: ts.Node, depth = 0): PlainType | undefined {
    if (depth > deepest) return undefined;
    if (ts.isParameter(node)) return node.dotDotDotToken ? other : this.#annotated(node.type, depth);
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node))
      return this.of(node.expression, depth + 1);
    if (ts.isAsExpression(node)) return this.#annotated(node.type, depth);
    if (ts.isIdentifier(node)) return this.#named(this.#resolver.valueOf(node), depth);
    if (ts.isNewExpression(node)) return this.#constructed(node.expression, depth);
    if (ts.isPropertyAccessExpression(node)) return this.#member(node, depth);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return this.#self(node, depth);
    return literals.has(node.kind) ? other : undefined;
  }

  /** Whether an annotation is a function type; nothing where its text does not tell. */
  callable(node: ts.TypeNode, depth = 0): boolean | undefined {
    if (depth > deepest) return undefined;
    if (ts.isFunctionTypeNode(node)) return true;
    if (ts.isParenthesizedTypeNode(node)) return this.callable(node.type, depth + 1);
    if (primitives.has(node.kind)) return false;
    if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return undefined;
    return this.#callableNamed(this.#resolver.typeOf(node.typeName), depth);
  }

  #callableNamed(meaning: Meaning, depth: number): boolean | undefined {
    if (meaning.kind === "sdk") return kindOfClass(meaning.name) ? false : undefined;
    if (meaning.kind === "builtin") return library.has(meaning.name) ? false : undefined;
    const declaration = only(meaning);
    if (declaration && ts.isTypeAliasDeclaration(declaration))
      return this.callable(declaration.type, depth + 1);
    return declaration && (ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration))
      ? false
      : undefined;
  }

  #annotated(node: ts.TypeNode | undefined, depth: number): PlainType | undefined {
    if (!node || depth > deepest) return undefined;
    if (primitives.has(node.kind)) return other;
    if (ts.isParenthesizedTypeNode(node)) return this.#annotated(node.type, depth + 1);
    if (ts.isUnionTypeNode(node)) return this.#union(node, depth);
    if (ts.isTypeOperatorNode(node)) return ts.isArrayTypeNode(node.type) ? other : undefined;
    if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return undefined;
    return this.#typeNamed(this.#resolver.typeOf(node.typeName), depth);
  }

  #union({ types }: ts.UnionTypeNode, depth: number): PlainType | undefined {
    const found = types.map((type) => this.#annotated(type, depth + 1));
    const possible = found.filter((one) => one !== other);
    return possible.length > 1 ? undefined : possible.length === 1 ? possible[0] : other;
  }

  #typeNamed(meaning: Meaning, depth: number): PlainType | undefined {
    if (meaning.kind === "sdk") return ofSdk(meaning.name);
    if (meaning.kind === "builtin") return library.has(meaning.name) ? other : undefined;
    const declaration = only(meaning);
    if (!declaration) return undefined;
    if (ts.isClassLike(declaration)) return this.#class(declaration, depth);
    if (ts.isEnumDeclaration(declaration)) return other;
    if (ts.isInterfaceDeclaration(declaration)) return demandsMore(declaration.members) ? other : undefined;
    return ts.isTypeAliasDeclaration(declaration) ? this.#alias(declaration, depth) : undefined;
  }

  #alias({ type, typeParameters }: ts.TypeAliasDeclaration, depth: number): PlainType | undefined {
    if (ts.isTypeLiteralNode(type)) return demandsMore(type.members) ? other : undefined;
    return typeParameters ? undefined : this.#annotated(type, depth + 1);
  }

  #named(meaning: Meaning, depth: number): PlainType | undefined {
    const declaration = only(meaning);
    if (!declaration) return undefined;
    if (
      ts.isFunctionDeclaration(declaration) ||
      ts.isClassLike(declaration) ||
      ts.isEnumDeclaration(declaration)
    )
      return other;
    if (ts.isParameter(declaration)) return this.of(declaration, depth + 1);
    if (!ts.isVariableDeclaration(declaration) || ts.isCatchClause(declaration.parent)) return undefined;
    if (declaration.type) return this.#annotated(declaration.type, depth + 1);
    return declaration.initializer && this.of(declaration.initializer, depth + 1);
  }

  #constructed(callee: ts.Expression, depth: number): PlainType | undefined {
    if (!ts.isIdentifier(callee)) return undefined;
    const meaning = this.#resolver.valueOf(callee);
    if (meaning.kind === "sdk") return ofSdk(meaning.name);
    if (meaning.kind === "builtin") return library.has(meaning.name) ? other : undefined;
    const declaration = only(meaning);
    return declaration && ts.isClassLike(declaration) ? this.#class(declaration, depth) : undefined;
  }

  /** A class with those that it extends, if all are known. */
  #class(declaration: ts.ClassLikeDeclaration, depth: number): PlainType | undefined {
    const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    const [base] = clause?.types ?? [];
    const inherited = base ? this.#constructed(base.expression, depth + 1) : other;
    if (!inherited || depth > deepest) return undefined;
    return { ...inherited, classes: [declaration, ...inherited.classes] };
  }

  #self(node: ts.Node, depth: number): PlainType | undefined {
    const owner = ownerOf(node);
    return owner && this.#class(owner, depth);
  }

  /** A field whose declaration tells its type. */
  #member({ expression, name }: ts.PropertyAccessExpression, depth: number): PlainType | undefined {
    const [owner] = this.of(expression, depth + 1)?.classes ?? [];
    if (!owner) return undefined;
    const named = (one: ts.NamedDeclaration) =>
      one.name &&
      (ts.isIdentifier(one.name) || ts.isPrivateIdentifier(one.name)) &&
      one.name.text === name.text;
    const field = owner.members.find((one) => named(one) && !hasModifier(one, ts.SyntaxKind.StaticKeyword));
    if (field) return ts.isPropertyDeclaration(field) ? this.#field(field, depth) : undefined;
    const built = owner.members.find(
      (one): one is ts.ConstructorDeclaration => ts.isConstructorDeclaration(one) && one.body !== undefined,
    );
    const property = built?.parameters.find(
      (one) => ts.isParameterPropertyDeclaration(one, built) && named(one),
    );
    return property?.type && this.#annotated(property.type, depth + 1);
  }

  #field(field: ts.PropertyDeclaration, depth: number): PlainType | undefined {
    if (field.type) return this.#annotated(field.type, depth + 1);
    return field.initializer && this.of(field.initializer, depth + 1);
  }
}

function ofSdk(name: string): PlainType {
  return kindOfClass(name) ? { sdkClasses: [name], classes: [] } : other;
}

/** The one declaration that a name has; several together are for the checker. */
function only(meaning: Meaning): Declared | undefined {
  return meaning.kind === "declared" && meaning.declarations.length === 1
    ? meaning.declarations[0]
    : undefined;
}

/** Whether a shape has a member that no client has. */
function demandsMore(members: ts.NodeArray<ts.TypeElement>): boolean {
  return members.some(
    (one) => !one.questionToken && one.name && ts.isIdentifier(one.name) && !clientMembers.has(one.name.text),
  );
}

/** The class whose instance `this` is, where nothing stands between. */
function ownerOf(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at) || ts.isObjectLiteralExpression(at))
      return undefined;
    if (ts.isClassStaticBlockDeclaration(at)) return undefined;
    if (!ts.isClassElement(at)) continue;
    return ts.isClassLike(at.parent) && !hasModifier(at, ts.SyntaxKind.StaticKeyword) ? at.parent : undefined;
  }
  return undefined;
}
