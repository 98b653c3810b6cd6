import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Outcome } from "../watched-compiler/outcome.ts";
import { WatchedCompiler } from "../watched-compiler/watched-compiler.ts";
import { type Mutation, statementMutants } from "./mutate.ts";
import type { ProgramFile } from "./programs.ts";
import { tokenMutants } from "./tokens.ts";

/** Which mutants to make. */
export interface MutantsRequest {
  readonly files: readonly ProgramFile[];
  readonly perFile: number;
  readonly seed: number;
  /** Only the mutants of this number. */
  readonly only?: number | undefined;
  /** What is changed: `statements` without saying. */
  readonly changing?: keyof typeof mutationsOf;
  /** Also look at each mutant's whole program, which must give the same. */
  readonly comparing?: boolean;
  /** How many are tried at once; without it as many as there are cores. */
  readonly processes?: number;
}

const mutationsOf = { statements: statementMutants, tokens: tokenMutants };

/** A mutant and what became of it. */
export interface TriedMutant extends Mutation {
  readonly file: ProgramFile;
  /** Its number among the mutants of its file and seed, from 1. */
  readonly number: number;
  readonly outcome: Outcome;
}

type Mutant = Omit<TriedMutant, "outcome">;

/** Inside the checkout, where the copies of programs find their packages. */
const workshops = join(import.meta.dirname, "../../.pluto");

/** Compiles every mutant, in as many processes as there are cores, and hands each over when it is done. */
export async function* tryMutants(request: MutantsRequest): AsyncGenerator<TriedMutant> {
  mkdirSync(workshops, { recursive: true });
  const { comparing = false, processes = availableParallelism() } = request;
  const waiting = mutantsOf(request);
  const done: TriedMutant[] = [];
  let wake = (): void => {};
  const worker = async (): Promise<void> => {
    const compiler = new WatchedCompiler();
    const workshop = mkdtempSync(join(workshops, "mutants-"));
    for (const mutant of waiting) {
      const outcome = await inCopy(workshop, mutant, (entry) =>
        compiler.compile({ entry, remembering: true, comparing }),
      );
      done.push({ ...mutant, outcome });
      wake();
    }
    await compiler.stop();
    rmSync(workshop, { recursive: true, force: true });
  };
  let working = true;
  const all = Promise.all(Array.from({ length: processes }, worker)).finally(() => {
    working = false;
    wake();
  });
  while (working || done.length > 0) {
    yield* done.splice(0);
    if (working && done.length === 0) await new Promise<void>((resolve) => (wake = resolve));
  }
  await all;
}

function* mutantsOf({
  files,
  perFile,
  seed,
  only,
  changing = "statements",
}: MutantsRequest): Generator<Mutant> {
  for (const file of files) {
    const mutations = mutationsOf[changing]({ ...file, count: perFile, seed });
    const numbered = mutations.map((mutation, position) => ({ ...mutation, file, number: position + 1 }));
    yield* only === undefined ? numbered : numbered.filter(({ number }) => number === only);
  }
}

async function inCopy<T>(
  workshop: string,
  { file, text }: Mutant,
  use: (entry: string) => Promise<T>,
): Promise<T> {
  const folder = join(workshop, file.title.split("/").slice(0, 2).join("/"));
  if (!existsSync(folder)) cpSync(file.program, folder, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(folder, file.path), text);
  const result = await use(join(folder, file.entry));
  writeFileSync(join(folder, file.path), file.text);
  return result;
}
