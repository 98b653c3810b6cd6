import { join, resolve } from "node:path";
import { Report, renderJson } from "#diagnostics";
import type { LocalEvent, LocalPlatform, LocalRequest } from "#local";
import { type CommonOptions, type Findings, say, tellFailure, tellFindings } from "../conversation.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { type Project, prepareProject } from "../prepare.ts";
import { showEvent } from "../run-events.ts";
import type { Terminal } from "../terminal.ts";

/** The options of `run`. */
export interface RunOptions extends CommonOptions {
  readonly port?: number;
  readonly memory?: boolean;
  readonly state?: string;
}

interface RunContext {
  readonly options: RunOptions;
  readonly terminal: Terminal;
}

const outcome = "Nothing was started.";

/** `pluto run`: serves the program on this machine until it is interrupted. */
export async function runCommand(named: string | undefined, context: RunContext): Promise<ExitCode> {
  const { options, terminal } = context;
  const project = prepareProject(terminal, { named: named === undefined ? [] : [named], options });
  if ("exitCode" in project) return project.exitCode;
  const { compile } = await import("#compile");
  const { entries, otherEntries, files, configuration } = project;
  const { strict } = configuration;
  const { deduction, bundles, report } = await compile({ entries, otherEntries, files, strict });
  const findings = { ...deduction, diagnostics: report.diagnostics };
  if (report.hasErrors) {
    tellFailure(terminal, { findings, outcome, options });
    return exitCodes.programHasErrors;
  }
  tellWarnings(findings, context);

  const startReport = new Report();
  const interrupt = expectInterrupt(context);
  const { graph } = deduction;
  const request = {
    ...whereToRun(project, context),
    graph,
    bundles,
    onEvent: (event: LocalEvent) => showEvent(event, { terminal, graph, json: options.json === true }),
  };
  const { startLocal } = await import("#local");
  const platform = await startLocal(request, startReport);
  if (!platform) {
    tellFailure(terminal, {
      findings: { ...deduction, diagnostics: startReport.diagnostics },
      outcome,
      options,
    });
    return exitCodes.wrongUse;
  }
  say(terminal, "press Ctrl-C to stop", options);
  await interrupt;
  await stop(platform, context);
  return exitCodes.interrupted;
}

function tellWarnings(findings: Findings, { terminal, options }: RunContext): void {
  if (!options.json) tellFindings(terminal, findings);
  else if (findings.diagnostics.length > 0) {
    const diagnostics = renderJson(findings.diagnostics);
    terminal.out.write(`${JSON.stringify({ type: "diagnostics", diagnostics })}\n`);
  }
}

function whereToRun(
  { root, configuration }: Project,
  { options, terminal }: RunContext,
): Omit<LocalRequest, "graph" | "bundles" | "onEvent"> {
  const folder =
    options.state === undefined
      ? join(root, ".pluto", "local", configuration.name ?? "default")
      : resolve(terminal.directory, options.state);
  return {
    root,
    state: options.memory ? "memory" : { folder },
    ...(options.port !== undefined && { port: options.port, fixedPort: true }),
    environment: terminal.environment,
  };
}

/** Settles with the first interrupt. The next one finds nobody listening and ends the process at once. */
function expectInterrupt({ terminal, options }: RunContext): Promise<void> {
  return new Promise((settle) => {
    const ignore = terminal.onInterrupt(() => {
      ignore();
      say(terminal, "\nstopping; press again to stop now", options);
      settle();
    });
  });
}

async function stop(platform: LocalPlatform, { options, terminal }: RunContext): Promise<void> {
  await platform.stop();
  if (options.json) terminal.out.write(`${JSON.stringify({ type: "stopped" })}\n`);
}
