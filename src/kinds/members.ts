import type { Language } from "#arch-ref";
import type { ResourceKind } from "./kind.ts";

/** A word of the table as a language writes it: Python has `get_text` where the table has `getText`. */
export function spelled(word: string, language: Language): string {
  return language === "python" ? word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : word;
}

/** The table's name of a method that a program of that language writes so. */
export function methodNamed(
  { methods }: ResourceKind,
  written: string,
  language: Language,
): string | undefined {
  return Object.keys(methods).find((name) => spelled(name, language) === written);
}
