import type { Language } from "#arch-ref";
import { LONGEST_TEXT } from "./limits.ts";
import { tellingCause } from "./refused.ts";
import { type ConstantValue, constant, runtime, type Value } from "./value.ts";

/** The text that a constant has inside a template of its language. */
export function textOfConstant(value: ConstantValue["value"], language: Language): string {
  if (language === "typescript") return String(value);
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "number") return textOfPythonNumber(value);
  return value === null || value === undefined ? "None" : value;
}

/** Small fractions have an exponent of two digits. */
function textOfPythonNumber(value: number): string {
  if (value === 0 || Math.abs(value) >= 1e-4) return String(value);
  return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
}

/** Joins values to one text: folded where all are constants, with holes where some are symbolic. */
export function joinText(values: readonly Value[], language: Language): Value {
  const parts = values.flatMap((value) => (value.kind === "concat" ? value.parts : [value]));
  const wrong = tellingCause(parts.filter((part) => !isTextual(part)));
  if (wrong?.kind === "runtime") return runtime(`text made of ${wrong.reason}`, wrong.at, wrong);
  if (wrong) return runtime("text made of something that is no plain value", undefined, wrong);
  const length = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  if (length > LONGEST_TEXT) return runtime(`a text of more than ${LONGEST_TEXT} characters`);
  const joined = joinConstants(parts, language).filter(
    (part) => part.kind !== "constant" || part.value !== "",
  );
  const [only] = joined;
  if (joined.length === 0) return constant("");
  return joined.length === 1 && only?.kind === "constant" ? only : { kind: "concat", parts: joined };
}

function lengthOf(part: Value): number {
  return part.kind === "constant" && typeof part.value === "string" ? part.value.length : 0;
}

function joinConstants(parts: readonly Value[], language: Language): readonly Value[] {
  const joined: Value[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind !== "constant") joined.push(part);
    else if (last?.kind === "constant")
      joined[joined.length - 1] = constant(`${last.value}${textOfConstant(part.value, language)}`);
    else joined.push(constant(textOfConstant(part.value, language)));
  }
  return joined;
}

const textual = new Set(["constant", "environment", "property", "placeholder"]);

function isTextual(value: Value): boolean {
  return textual.has(value.kind);
}
