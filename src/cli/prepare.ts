import { resolve } from "node:path";
import { Report, type SourceText } from "#diagnostics";
import { filesOnDisk, type ObservedFiles } from "#source-files";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { type CommonOptions, tellFindings, writeFailure } from "./conversation.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { chooseEntries, rootOfEntries } from "./project.ts";
import type { Terminal } from "./terminal.ts";

/** What a command works on. */
export interface Project {
  /** Absolute paths. */
  readonly entries: readonly string[];
  /** Those that the configuration names besides. */
  readonly otherEntries: readonly string[];
  readonly root: string;
  readonly configuration: Configuration;
  /** Everything of the project is read through them. */
  readonly files: ObservedFiles;
}

/** A failure before anything was analysed, told to the user already. */
export interface Refusal {
  readonly exitCode: ExitCode;
}

/** Finds the project, its configuration and its entries; tells what is wrong with them. */
export function prepareProject(
  terminal: Terminal,
  request: {
    readonly named: readonly string[];
    readonly options: CommonOptions;
    readonly files?: ObservedFiles;
  },
): Project | Refusal {
  const { named, options, files = filesOnDisk() } = request;
  const report = new Report();
  const root = rootOfEntries(named, { directory: terminal.directory, files });
  const configuration = readConfiguration(root, { files, report });
  // A configuration with mistakes cannot say which entry is meant.
  const trusted = named.length > 0 || !report.hasErrors;
  const choice = { named, directory: terminal.directory, root, configuration, files };
  const entries = trusted ? chooseEntries(choice, report) : [];
  const otherEntries = configuration.entries
    .map((entry) => resolve(root, entry))
    .filter((entry) => !entries.includes(entry));
  if (!report.hasErrors) return { entries, otherEntries, root, configuration, files };
  const sources = new Map<string, SourceText>();
  if (configuration.source) sources.set(configuration.source.file, configuration.source);
  return refuse(terminal, { report, sources, root, options });
}

/** Tells why nothing was done: wrong use or configuration. */
export function refuse(
  terminal: Terminal,
  refusal: {
    readonly report: Report;
    readonly sources?: ReadonlyMap<string, SourceText>;
    readonly root?: string;
    readonly options: CommonOptions;
  },
): Refusal {
  const { report, sources = new Map(), root = terminal.directory, options } = refusal;
  if (options.json) writeFailure(terminal, report.diagnostics);
  else tellFindings(terminal, { diagnostics: report.diagnostics, sources, root });
  return { exitCode: exitCodes.wrongUse };
}
