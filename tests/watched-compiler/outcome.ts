import { Ajv2020 } from "ajv/dist/2020.js";
import { deductionSchema, encodeArchRef, encodeDeduction } from "#arch-ref";
import { type Compilation, compile } from "#compile";
import { DeductionMemory } from "#deducer";
import type { Diagnostic, SourceText, Span } from "#diagnostics";

/** Which program, and how far: a program that is only large makes bundles that no platform takes. */
export interface Wanted {
  readonly entry: string;
  readonly until?: "graph";
  /** Build on what earlier programs of the process left, as a watched program does. */
  readonly remembering?: boolean;
  /** Also look at the whole program, which must give the same. */
  readonly comparing?: boolean;
}

/** What became of a program. */
export interface Outcome {
  /** Ids. */
  readonly handlers: readonly string[];
  /** The codes of the errors, in their order. */
  readonly errors: readonly string[];
  /** Their lines. */
  readonly lines: readonly number[];
  /** What must never be. */
  readonly faults: readonly string[];
}

/** The outcome of a program whose compilation broke. */
export function outcomeOfFault(fault: string): Outcome {
  return { handlers: [], errors: [], lines: [], faults: [fault] };
}

const accepts = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(deductionSchema);

const memory = new DeductionMemory();
/** For whole programs alone: one that was looked at whole must not help one that is not. */
const wholeMemory = new DeductionMemory();

/** Compiles a program as far as a platform's project and looks at all that was said. */
export async function outcomeOf(wanted: Wanted): Promise<Outcome> {
  const { entry, until, remembering, comparing } = wanted;
  let compilation: Compilation;
  let differences: readonly string[];
  try {
    const extent = until ? { until } : { platform: "kubernetes" as const };
    compilation = await compile({ entries: [entry], ...extent, ...(remembering && { memory }) });
    differences = comparing ? await differencesToWhole(entry, compilation) : [];
  } catch (error) {
    return outcomeOfFault(`exception: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const { deduction, report } = compilation;
  const { diagnostics } = report;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const faults = [
    ...schemaFaults(compilation),
    ...diagnostics.flatMap((diagnostic) => placeFaults(diagnostic, deduction.sources)),
    ...repetitions(diagnostics),
    ...(until ? [] : silences(compilation)),
    ...differences,
  ];
  return {
    handlers: deduction.graph.handlers.map(({ id }) => id),
    errors: errors.map(({ code }) => code),
    lines: errors.map(({ at }) => at?.start.line ?? 0),
    faults,
  };
}

/** What only a look at the whole program can see: a mistake in a file that the slice has no need of. */
const ofUnneededFiles = new Set(["PLT1010", "PLT1014", "PLT1015", "PLT1033"]);

async function differencesToWhole(entry: string, slice: Compilation): Promise<readonly string[]> {
  const whole = await compile({ entries: [entry], until: "graph", full: true, memory: wholeMemory });
  const found = whole.report.diagnostics.map(placed);
  // What the packager and the platform say comes after the deduction.
  const deduced = slice.report.diagnostics.filter(({ code }) => code < "PLT3");
  const known = new Set(deduced.map(placed));
  const more = whole.report.diagnostics.filter((diagnostic) => !known.has(placed(diagnostic)));
  if (more.some(({ code }) => ofUnneededFiles.has(code))) return [];
  const graphs = [slice, whole].map(({ deduction: { graph } }) => encodeArchRef(graph));
  return [
    ...more.map((diagnostic) => `only the whole program has ${placed(diagnostic)}`),
    ...[...known].filter((one) => !found.includes(one)).map((one) => `only the slice has ${one}`),
    ...(graphs[0] === graphs[1] ? [] : [`the graphs differ:\n${graphs.join("\n")}`]),
  ];
}

function placed({ code, at, message }: Diagnostic): string {
  return `${code} ${at?.file}:${at?.start.line}:${at?.start.column} ${message}`;
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
