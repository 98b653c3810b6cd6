import { Ajv2020 } from "ajv/dist/2020.js";
import { deductionSchema, encodeDeduction } from "#arch-ref";
import { type Compilation, compile } from "#compile";
import { DeductionMemory } from "#deducer";
import type { Diagnostic, SourceText, Span } from "#diagnostics";

/** Which program, and how far: a program that is only large makes bundles that no platform takes. */
export interface Wanted {
  readonly entry: string;
  readonly until?: "graph";
  /** Build on what earlier programs of the process left, as a watched program does. */
  readonly remembering?: boolean;
}

/** What became of a program. */
export interface Outcome {
  /** Ids. */
  readonly handlers: readonly string[];
  /** The codes of the errors, in their order. */
  readonly errors: readonly string[];
  /** What must never be. */
  readonly faults: readonly string[];
}

/** The outcome of a program whose compilation broke. */
export function outcomeOfFault(fault: string): Outcome {
  return { handlers: [], errors: [], faults: [fault] };
}

const accepts = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(deductionSchema);

const memory = new DeductionMemory();

/** Compiles a program as far as a platform's project and looks at all that was said. */
export async function outcomeOf({ entry, until, remembering }: Wanted): Promise<Outcome> {
  let compilation: Compilation;
  try {
    const extent = until ? { until } : { platform: "kubernetes" as const };
    compilation = await compile({ entries: [entry], ...extent, ...(remembering && { memory }) });
  } catch (error) {
    return outcomeOfFault(`exception: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const { deduction, report } = compilation;
  const { diagnostics } = report;
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const faults = [
    ...schemaFaults(compilation),
    ...diagnostics.flatMap((diagnostic) => placeFaults(diagnostic, deduction.sources)),
    ...repetitions(diagnostics),
    ...(until ? [] : silences(compilation)),
  ];
  return { handlers: deduction.graph.handlers.map(({ id }) => id), errors, faults };
}

function schemaFaults({ deduction: { graph }, report: { diagnostics } }: Compilation): readonly string[] {
  if (accepts(JSON.parse(encodeDeduction({ graph, diagnostics })))) return [];
  return (accepts.errors ?? []).map(({ instancePath, message }) => `schema: ${instancePath} ${message}`);
}

type Sources = ReadonlyMap<string, SourceText>;

function placeFaults({ code, at, related, fix }: Diagnostic, sources: Sources): readonly string[] {
  if (!at) return [`${code} has no place`];
  const spans = [at, ...(related ?? []).map((one) => one.at), ...(fix?.edits ?? []).map((edit) => edit.at)];
  return spans
    .filter((span) => !isInside(span, sources))
    .map(({ file, start, end }) => `${code} is outside: ${file} ${JSON.stringify({ start, end })}`);
}

function isInside({ file, start, end }: Span, sources: Sources): boolean {
  const lines = sources.get(file)?.text.split("\n");
  if (!lines) return false;
  const inside = [start, end].every(
    ({ line, column }) =>
      column >= 1 && line >= 1 && line <= lines.length && column <= (lines[line - 1] ?? "").length + 1,
  );
  return inside && (start.line < end.line || (start.line === end.line && start.column <= end.column));
}

function repetitions(diagnostics: readonly Diagnostic[]): readonly string[] {
  const keys = diagnostics.map(({ code, at, message }) => JSON.stringify([code, at, message]));
  return keys.filter((key, position) => keys.indexOf(key) !== position).map((key) => `said twice: ${key}`);
}

/** Without an error every handler has its bundle, and there is a project. */
function silences({ deduction, bundles, program, report }: Compilation): readonly string[] {
  if (report.hasErrors) return [];
  const { handlers } = deduction.graph;
  const packaged = new Set(bundles.map(({ handler }) => handler));
  const lost = handlers.filter(({ id }) => !packaged.has(id)).map(({ id }) => `no bundle: ${id}`);
  return program ? lost : [...lost, "no project, and no error"];
}
