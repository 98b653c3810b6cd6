import type { Diagnostic, Fix } from "#diagnostics";
import { type Place, spanOf, textOf } from "../ir/index.ts";

/** One text in place of another. */
export interface Replacement {
  readonly at: Place;
  readonly text: string;
}

/** A repair that a machine can apply. */
export function repair(title: string, replacements: readonly Replacement[]): Fix {
  return { title, edits: replacements.map(({ at, text }) => ({ at: spanOf(at), text })) };
}

/** A diagnostic with its repair, if there is one. */
export function withRepair(diagnostic: Diagnostic, fix: Fix | undefined): Diagnostic {
  return fix ? { ...diagnostic, fix } : diagnostic;
}

/** Writes another word in place of a misspelt one, with the quotes that it had. */
export function respelling(at: Place, wrong: string, right: string | undefined): Fix | undefined {
  if (right === undefined) return undefined;
  const text = textOf(at);
  const [quote = ""] = /^["'`]/.exec(text) ?? [];
  if (text !== `${quote}${wrong}${quote}`) return undefined;
  return repair(`write \`${right}\``, [{ at, text: `${quote}${right}${quote}` }]);
}
