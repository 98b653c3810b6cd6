import type { Handler } from "#arch-ref";
import type { Compilation } from "#compile";
import type { Recorded } from "../fake-sdk/recorded.ts";

/** What a handler was granted and what it did. */
export interface Comparison {
  readonly id: string;
  readonly used: readonly string[];
  /** Granted, and not seen in any of the runs. */
  readonly more: readonly string[];
  /** Done, and not granted. */
  readonly missing: readonly string[];
}

/** Compares what the handlers of a program may do with what they did. */
export function comparisonsOf(
  compiled: Compilation | undefined,
  run: Recorded | undefined,
): readonly Comparison[] {
  const did = new Map(run && "handlers" in run ? run.handlers.map((handler) => [handler.id, handler]) : []);
  return (compiled?.deduction.graph.handlers ?? []).map((handler) => {
    const granted = grantsOf(handler);
    const { accesses = [], reads = [] } = did.get(handler.id) ?? {};
    const done = [...accesses, ...reads];
    return {
      id: handler.id,
      used: granted.filter((grant) => done.includes(grant)),
      more: granted.filter((grant) => !done.includes(grant)),
      missing: done.filter((one) => !granted.includes(one)),
    };
  });
}

/** Whether something was done that was neither granted nor said to be unknown. */
export function isSilent(compiled: Compilation | undefined, run: Recorded | undefined): boolean {
  const codes = (compiled?.report.diagnostics ?? []).map(({ code }) => code);
  const told = codes.some((code) => code === "PLT1017" || code === "PLT1018");
  return !told && comparisonsOf(compiled, run).some(({ missing }) => missing.length > 0);
}

/** What a program was granted and told, as text. */
export function textOf(compiled: Compilation | undefined, run: Recorded | undefined): string {
  const sayings = (compiled?.report.diagnostics ?? []).map(
    ({ code, severity, message, at }) => `${severity} ${code} in line ${at?.start.line}: ${message}`,
  );
  const text = [...comparisonsOf(compiled, run).flatMap(linesOf), ...sayings].join("\n");
  return `${text}\n`;
}

function grantsOf({ accesses, reads }: Handler): readonly string[] {
  return [
    ...accesses.flatMap(({ resource, operations }) =>
      operations.map((operation) => `${resource} ${operation}`),
    ),
    ...reads.map(({ resource, property }) => `${resource} ${property}`),
  ];
}

function linesOf({ id, used, more, missing }: Comparison): readonly string[] {
  const line = (what: string, grants: readonly string[]) =>
    grants.length > 0 ? [`  ${what}: ${grants.join(", ")}`] : [];
  return [
    id,
    ...line("granted and used", used),
    ...line("granted, never seen", more),
    ...line("not granted", missing),
  ];
}
