import type { Diagnostic, Severity } from "../diagnostic.ts";

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const of = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { error: of("error"), warning: of("warning"), info: of("info") };
}

const words: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

/**
 * The closing line under rendered diagnostics: counts, what follows from them (`outcome`, a sentence) and where to
 * read more. Empty when there is nothing to count.
 */
export function renderSummary(
  diagnostics: readonly Diagnostic[],
  { outcome }: { readonly outcome?: string } = {},
): string {
  const counts = countSeverities(diagnostics);
  const counted = (Object.keys(words) as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${words[severity][counts[severity] === 1 ? 0 : 1]}`);
  if (counted.length === 0) return "";
  const worst = diagnostics.find((diagnostic) => diagnostic.severity === "error") ?? diagnostics[0];
  const more = worst ? `\`pluto explain ${worst.code}\` tells more.` : "";
  return [`${counted.join(", ")}.`, outcome, more].filter(Boolean).join(" ");
}
