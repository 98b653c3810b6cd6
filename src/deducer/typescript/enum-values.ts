import ts from "typescript";
import type { Meaning } from "./meaning.ts";
import type { Resolver } from "./resolver.ts";
import { unwrapped } from "./wrappers.ts";

type Constant = string | number;
type Seen = ReadonlySet<ts.Node>;

/** What the compiler makes of enum members: counted on, or folded from constants. */
export class EnumValues {
  readonly #resolver: Resolver;

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  /** The member's value, where its declaration tells it. */
  of(member: ts.EnumMember): Constant | undefined {
    return this.#member(member, new Set());
  }

  #member(member: ts.EnumMember, seen: Seen): Constant | undefined {
    if (seen.has(member)) return undefined;
    const next = new Set([...seen, member]);
    if (member.initializer) return this.#fold(member.initializer, next);
    const { members } = member.parent;
    const before = members[members.indexOf(member) - 1];
    if (!before) return 0;
    const value = this.#member(before, next);
    return typeof value === "number" ? value + 1 : undefined;
  }

  #fold(expression: ts.Expression, seen: Seen): Constant | undefined {
    const node = unwrapped(expression);
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (ts.isPrefixUnaryExpression(node)) return applyUnary(node.operator, this.#fold(node.operand, seen));
    if (ts.isBinaryExpression(node))
      return applyBinary(node.operatorToken.kind, {
        left: this.#fold(node.left, seen),
        right: this.#fold(node.right, seen),
      });
    if (ts.isTemplateExpression(node)) return this.#template(node, seen);
    if (ts.isIdentifier(node)) return this.#named(this.#resolver.valueOf(node), seen);
    return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
      ? this.#access(node, seen)
      : undefined;
  }

  #template(node: ts.TemplateExpression, seen: Seen): Constant | undefined {
    const parts = node.templateSpans.map((span) => {
      const value = this.#fold(span.expression, seen);
      return value === undefined ? undefined : `${value}${span.literal.text}`;
    });
    return parts.includes(undefined) ? undefined : node.head.text + parts.join("");
  }

  #named(found: Meaning, seen: Seen): Constant | undefined {
    const declaration = found.kind === "declared" ? found.declarations[0] : undefined;
    if (!declaration) return undefined;
    if (ts.isEnumMember(declaration)) return this.#member(declaration, seen);
    if (!ts.isVariableDeclaration(declaration) || declaration.type || !declaration.initializer)
      return undefined;
    const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return isConstant && !seen.has(declaration)
      ? this.#fold(declaration.initializer, new Set([...seen, declaration]))
      : undefined;
  }

  /** `Other.member`, `Other["member"]`. */
  #access(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, seen: Seen): Constant | undefined {
    const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name)) return undefined;
    const found = this.#resolver.meaningOf(node.expression);
    const enums = found?.kind === "declared" ? found.declarations.filter(ts.isEnumDeclaration) : [];
    const member = enums
      .flatMap((one) => [...one.members])
      .find(
        (one) =>
          (ts.isIdentifier(one.name) || ts.isStringLiteralLike(one.name)) && one.name.text === name.text,
      );
    if (member) return this.#member(member, seen);
    const constant = this.#resolver.meaningOf(node);
    return constant && this.#named(constant, seen);
  }
}

function applyUnary(operator: ts.PrefixUnaryOperator, value: Constant | undefined): number | undefined {
  if (typeof value !== "number") return undefined;
  if (operator === ts.SyntaxKind.MinusToken) return -value;
  if (operator === ts.SyntaxKind.PlusToken) return value;
  return operator === ts.SyntaxKind.TildeToken ? ~value : undefined;
}

const operators: ReadonlyMap<ts.SyntaxKind, (a: number, b: number) => number> = new Map([
  [ts.SyntaxKind.PlusToken, (a, b) => a + b],
  [ts.SyntaxKind.MinusToken, (a, b) => a - b],
  [ts.SyntaxKind.AsteriskToken, (a, b) => a * b],
  [ts.SyntaxKind.SlashToken, (a, b) => a / b],
  [ts.SyntaxKind.PercentToken, (a, b) => a % b],
  [ts.SyntaxKind.AsteriskAsteriskToken, (a, b) => a ** b],
  [ts.SyntaxKind.BarToken, (a, b) => a | b],
  [ts.SyntaxKind.AmpersandToken, (a, b) => a & b],
  [ts.SyntaxKind.CaretToken, (a, b) => a ^ b],
  [ts.SyntaxKind.LessThanLessThanToken, (a, b) => a << b],
  [ts.SyntaxKind.GreaterThanGreaterThanToken, (a, b) => a >> b],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken, (a, b) => a >>> b],
]);

function applyBinary(
  operator: ts.SyntaxKind,
  { left, right }: { readonly left: Constant | undefined; readonly right: Constant | undefined },
): Constant | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === "number" && typeof right === "number") return operators.get(operator)?.(left, right);
  return operator === ts.SyntaxKind.PlusToken ? `${left}${right}` : undefined;
}
