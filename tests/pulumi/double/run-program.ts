import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { assetReader } from "./assets.ts";
import { configurationOf, disabledDefaults } from "./configuration.ts";
import { Ledger, type RunFacts } from "./ledger.ts";
import { runProcess } from "./process.ts";
import { readProject, readStackConfig } from "./project.ts";
import type { ProgramRecord } from "./record.ts";
import { serve } from "./serve.ts";
import { Transforms } from "./transforms.ts";

/** One run of a program. */
export interface Run {
  /** The program's folder, with its Pulumi.yaml; it is copied and stays as it is. */
  readonly folder: string;
  readonly stack: string;
  readonly preview: boolean;
  /** Plain configuration; a key without a namespace is the project's. */
  readonly config?: Readonly<Record<string, string>>;
  /** Secret configuration. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The record of an earlier update: what this run finds deployed. */
  readonly state?: ProgramRecord;
  /** Where the program's packages are, for one that has none of its own; by default this repository's. */
  readonly nodeModules?: string;
  /** When to kill a program that does not end; by default after a minute. */
  readonly timeoutMs?: number;
}

const repositoryModules = fileURLToPath(new URL("../../../node_modules", import.meta.url));

/** Runs a Pulumi program unmodified, as its own process, against a double of the engine, and tells what it did. */
export async function runProgram(run: Run): Promise<ProgramRecord> {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), "pluto-program-")));
  try {
    const program = path.join(copy, "program");
    copyProgram(run, program);
    return await runCopy(run, program);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyProgram({ folder, nodeModules = repositoryModules }: Run, program: string): void {
  const own = path.join(folder, "node_modules");
  cpSync(folder, program, {
    recursive: true,
    filter: (source) => path.resolve(source) !== path.resolve(own),
  });
  symlinkSync(existsSync(own) ? realpathSync(own) : nodeModules, path.join(program, "node_modules"));
}

async function runCopy(run: Run, rootFolder: string): Promise<ProgramRecord> {
  const project = readProject(rootFolder);
  const configuration = configurationOf({
    project: project.name,
    declared: project.declared,
    stack: readStackConfig(rootFolder, run.stack),
    config: run.config ?? {},
    secrets: run.secrets ?? {},
  });
  const facts: RunFacts = {
    project: project.name,
    stack: run.stack,
    preview: run.preview,
    disabledDefaults: disabledDefaults(configuration),
    ...(run.state ? { state: run.state } : {}),
  };
  const ledger = new Ledger(facts);
  const transforms = new Transforms();
  const assets = assetReader({ workingFolder: project.workingFolder, programFolder: rootFolder });
  const server = await serve({ ledger, transforms, assets });
  try {
    const timeoutMs = run.timeoutMs ?? 60_000;
    const start = { project, configuration, facts, rootFolder, address: server.address, timeoutMs };
    const ending = await runProcess(start);
    if (ending.exitCode === undefined) ledger.problem(`the program did not end within ${timeoutMs} ms`);
    return ledger.close(ending);
  } finally {
    transforms.close();
    server.close();
  }
}
