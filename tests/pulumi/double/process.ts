import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Configuration } from "./configuration.ts";
import type { JsonObject } from "./json.ts";
import { textOf } from "./json.ts";
import type { Ending, RunFacts } from "./ledger.ts";
import type { Project } from "./project.ts";

/** What it takes to start a program as the Node language host starts it. */
export interface Start {
  readonly project: Project;
  readonly configuration: Configuration;
  readonly facts: RunFacts;
  readonly rootFolder: string;
  /** Where the engine listens. */
  readonly address: string;
  readonly timeoutMs: number;
}

const plainErrors = fileURLToPath(new URL("./plain-errors.cjs", import.meta.url));
const supervisor = fileURLToPath(new URL("./supervise.mjs", import.meta.url));

/** Runs a program to its end in a process of its own; one that does not end is killed, and none outlives its starter. */
export function runProcess(start: Start): Promise<Ending> {
  const { project, timeoutMs, rootFolder } = start;
  const child = spawn(process.execPath, [supervisor, process.execPath, ...argumentsOf(start)], {
    cwd: project.workingFolder,
    env: environmentOf(project.options, start.configuration),
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString("utf8");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.stdin.end();
  }, timeoutMs);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      const shown = output.replaceAll(rootFolder, "<program>");
      resolve({ output: shown, ...(late || code === null ? {} : { exitCode: code }) });
    });
  });
}

function argumentsOf({ project, facts, rootFolder, address }: Start): readonly string[] {
  const runner = createRequire(`${rootFolder}/package.json`).resolve("@pulumi/pulumi/cmd/run");
  const nodeArguments = textOf(project.options["nodeargs"])?.split(/\s+/) ?? [];
  return [
    ...nodeArguments,
    ...["--require", plainErrors],
    ...[runner, "--monitor", address, "--engine", address],
    ...["--organization", "organization", "--project", facts.project, "--root-directory", rootFolder],
    ...["--stack", facts.stack, "--pwd", project.workingFolder],
    ...(facts.preview ? ["--dry-run"] : []),
    ...["--parallel", "16", project.entry],
  ];
}

function environmentOf(options: JsonObject, configuration: Configuration): NodeJS.ProcessEnv {
  return {
    // Nothing else of ours: a region or credentials in the environment would change what the program does.
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    PULUMI_CONFIG: JSON.stringify(configuration.values),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(configuration.secretKeys),
    ...(options["typescript"] === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" }),
    ...tsconfigOf(options),
  };
}

function tsconfigOf(options: JsonObject): NodeJS.ProcessEnv {
  const file = textOf(options["tsconfig"]);
  return file === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: file };
}
