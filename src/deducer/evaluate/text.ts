import type { Language } from "#arch-ref";
import { type ConstantValue, constant, runtime, type Value } from "./value.ts";

/** The text that a constant has inside a template of its language. */
export function textOfConstant(value: ConstantValue["value"], language: Language): string {
  if (language === "typescript") return String(value);
  if (value === true) return "True";
  if (value === false) return "False";
  return value === null || value === undefined ? "None" : String(value);
}

/** Joins values to one text: folded where all are constants, with holes where some are symbolic. */
export function joinText(parts: readonly Value[], language: Language): Value {
  const joined: Value[] = [];
  for (const part of parts.flatMap((value) => (value.kind === "concat" ? value.parts : [value]))) {
    const last = joined.at(-1);
    if (part.kind === "runtime") return runtime("text made of a value that only the run time knows", part.at, part);
    if (!isTextual(part)) return runtime("text made of something that is no plain value", undefined, part);
    const text = part.kind === "constant" ? textOfConstant(part.value, language) : undefined;
    if (text !== undefined && last?.kind === "constant") joined[joined.length - 1] = constant(`${last.value}${text}`);
    else joined.push(text === undefined ? part : constant(text));
  }
  if (joined.length === 0) return constant("");
  const [only] = joined;
  if (joined.length === 1 && only?.kind === "constant") return only;
  return { kind: "concat", parts: joined.filter((part) => part.kind !== "constant" || part.value !== "") };
}

const textual = new Set(["constant", "environment", "property", "placeholder"]);

function isTextual(value: Value): boolean {
  return textual.has(value.kind);
}
