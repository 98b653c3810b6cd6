import { relative } from "node:path";
import {
  countSeverities,
  type Diagnostic,
  renderGithub,
  renderJson,
  renderPretty,
  renderSummary,
  type SourceText,
  type Span,
} from "#diagnostics";
import type { Terminal } from "./terminal.ts";

/** Diagnostics, and what is needed to show them. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** By the path that spans have. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** The folder that paths in spans are relative to. */
  readonly root: string;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Writes diagnostics for people on stderr; `outcome` is what follows from errors ("Nothing was written."). */
export function tellFindings(terminal: Terminal, findings: Findings & { readonly outcome?: string }): void {
  const { diagnostics } = findings;
  tellEach(terminal, findings);
  const failed = countSeverities(diagnostics).error > 0;
  const summary = renderSummary(diagnostics, failed && findings.outcome ? { outcome: findings.outcome } : {});
  if (summary) terminal.err.write(`${summary}\n`);
}

/** Writes diagnostics for people on stderr, without a sum. */
export function tellEach(terminal: Terminal, findings: Findings): void {
  const { diagnostics, sources } = fromDirectory(findings, terminal.directory);
  const { colour, unicode, width, write } = terminal.err;
  for (const diagnostic of diagnostics) {
    write(`${renderPretty(diagnostic, { sources, colour, unicode, width })}\n\n`);
  }
}

/** Tells diagnostics that ended a command: as JSON where that was asked for, else for people. */
export function tellFailure(
  terminal: Terminal,
  failure: { readonly findings: Findings; readonly outcome: string; readonly options: CommonOptions },
): void {
  const { findings, outcome, options } = failure;
  if (options.json) writeFailure(terminal, findings.diagnostics);
  else tellFindings(terminal, { ...findings, outcome });
}

/** Writes diagnostics on stdout as GitHub reads them. */
export function annotateFindings(terminal: Terminal, findings: Findings): void {
  const { diagnostics } = fromDirectory(findings, terminal.directory);
  for (const diagnostic of diagnostics) terminal.out.write(`${renderGithub(diagnostic)}\n`);
}

/** Writes a failure that has no other JSON form on stdout, as one line (`pluto.failure/1`). */
export function writeFailure(terminal: Terminal, diagnostics: readonly Diagnostic[]): void {
  terminal.out.write(
    `${JSON.stringify({ format: "pluto.failure/1", diagnostics: renderJson(diagnostics) })}\n`,
  );
}

/** A line of the conversation, unless the user wants quiet. */
export function say(terminal: Terminal, text: string, { quiet = false, json = false }: CommonOptions): void {
  if (!quiet && !json) terminal.err.write(`${text}\n`);
}

/** "1 resource", "2 resources". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// People click on paths, and editors resolve them from the working directory.
function fromDirectory({ diagnostics, sources, root }: Findings, directory: string): Omit<Findings, "root"> {
  const prefix = relative(directory, root).replaceAll("\\", "/");
  if (prefix === "") return { diagnostics, sources };
  const file = (path: string) => `${prefix}/${path}`;
  const move = (span: Span): Span => ({ ...span, file: file(span.file) });
  return {
    diagnostics: diagnostics.map((diagnostic) => ({
      ...diagnostic,
      ...(diagnostic.at && { at: move(diagnostic.at) }),
      ...(diagnostic.related && {
        related: diagnostic.related.map(({ message, at }) => ({ message, at: move(at) })),
      }),
    })),
    sources: new Map([...sources].map(([path, source]) => [file(path), source])),
  };
}
