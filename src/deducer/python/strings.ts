/** Lowers string literals and f-strings. */
import type { Expression, Place } from "../ir/index.ts";
import { type Context, placeOf, sourceOf } from "./context.ts";
import type { TextRange } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type { FormatStringNode, ParseNode, StringListNode, StringNode } from "./parse-nodes.ts";

/** One or several adjacent string literals: one literal, or a template when an f-string is among them. */
export function lowerStrings(node: StringListNode, context: Context): Expression {
  const at = placeOf(node, context);
  const parts = node.d.strings.flatMap((string) => lowerString(string, context));
  const odd = node.d.strings.map((string) => oddPrefix(string, context)).find((what) => what !== undefined);
  if (odd !== undefined) return { kind: "unsupported", what: odd, operands: parts, at };
  const constant = joined(parts, at);
  return constant ?? { kind: "template", parts, at };
}

/** A string whose value is not text. */
function oddPrefix(node: StringNode | FormatStringNode, context: Context): string | undefined {
  const prefix = /^[a-z]*/i.exec(sourceOf(node, context))?.[0].toLowerCase() ?? "";
  if (prefix.includes("b")) return "a bytes literal";
  return prefix.includes("t") ? "a template string" : undefined;
}

function joined(parts: readonly Expression[], at: Place): Expression | undefined {
  let value = "";
  for (const part of parts) {
    if (part.kind !== "literal" || typeof part.value !== "string") return undefined;
    value += part.value;
  }
  return { kind: "literal", value, at };
}

function lowerString(node: StringNode | FormatStringNode, context: Context): readonly Expression[] {
  if (node.nodeType === nodeType.formatString) return lowerFormatString(node, context);
  return [{ kind: "literal", value: node.d.value, at: placeOf(node, context) }];
}

interface Field extends TextRange {
  readonly value: ParseNode;
  /** Whether a conversion, a format or `=` changes the text of the value. */
  readonly formatted: boolean;
  /** The expressions inside the format. */
  readonly inFormat: readonly ParseNode[];
}

function lowerFormatString(node: FormatStringNode, context: Context): readonly Expression[] {
  const fields = readFields(node, context);
  const literals = node.d.middleTokens.filter((token) => !fields.some((field) => contains(field, token)));
  return [...fields, ...literals]
    .sort((a, b) => a.start - b.start)
    .map((part) => (isField(part) ? lowerField(part, context) : lowerLiteralPart(part, context)));
}

function isField(part: Field | TextRange): part is Field {
  return "inFormat" in part;
}

function contains(outer: TextRange, inner: TextRange): boolean {
  return inner.start >= outer.start && inner.start < outer.start + outer.length;
}

function lowerLiteralPart(token: TextRange, context: Context): Expression {
  const text = context.lower.project.pyright.unescaped(token);
  const value = text.replaceAll("{{", "{").replaceAll("}}", "}");
  return { kind: "literal", value, at: placeOf(token, context) };
}

function lowerField({ value, formatted, inFormat }: Field, context: Context): Expression {
  if (!formatted) return context.lower.expression(value, context);
  const operands = [value, ...inFormat].map((operand) => context.lower.expression(operand, context));
  return { kind: "unsupported", what: "a formatted value", operands, at: placeOf(value, context) };
}

/** pyright lists the expressions of the formats among those of the fields: the text between them tells which is which. */
function readFields(node: FormatStringNode, context: Context): readonly Field[] {
  const waiting = [...node.d.fieldExprs].sort((a, b) => a.start - b.start);
  const fields: Field[] = [];
  for (let value = waiting.shift(); value; value = waiting.shift()) {
    const inFormat: ParseNode[] = [];
    const end = fieldEnd(value, { context, inFormat, waiting, limit: node.start + node.length });
    const tail = textBetween(value.start + value.length, end, context);
    const formatted = /^\s*(=|![ra]|(!s\s*)?:)/.test(tail);
    fields.push({ start: value.start, length: end - value.start, value, formatted, inFormat });
  }
  return fields;
}

interface FieldScan {
  readonly context: Context;
  readonly inFormat: ParseNode[];
  readonly waiting: ParseNode[];
  readonly limit: number;
}

/** The offset of the `}` that closes a field, behind whatever its format nests. */
function fieldEnd(value: ParseNode, { context, inFormat, waiting, limit }: FieldScan): number {
  let depth = 1;
  for (let at = value.start + value.length; at < limit; at += 1) {
    const character = textBetween(at, at + 1, context);
    if (character === "}") depth -= 1;
    if (depth === 0) return at;
    if (character !== "{") continue;
    depth += 1;
    const nested = waiting.shift();
    if (!nested) return limit;
    inFormat.push(nested);
    at = nested.start + nested.length - 1;
  }
  return limit;
}

function textBetween(start: number, end: number, { module }: Context): string {
  return module.source.text.slice(start - module.shift, end - module.shift);
}
