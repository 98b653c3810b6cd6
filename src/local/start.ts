import { join, resolve } from "node:path";
import type { Report } from "#diagnostics";
import {
  findPython,
  type HandlerEvent,
  type HandlerHost,
  type PythonInterpreter,
  startHandlerHost,
} from "#script-runtime";
import { answerFor, neglectedOptions } from "./answers.ts";
import { type BundleFolder, writeBundles } from "./bundle-folder.ts";
import { Closers } from "./closers.ts";
import { neglectedOption, noPython, portTaken, unsupportedKind, unusableState } from "./diagnostics.ts";
import type { LocalEvent } from "./events.ts";
import { invokeHandler } from "./invocation.ts";
import type { LocalContext } from "./local-kind.ts";
import { performGranted, readableUrls } from "./permissions.ts";
import type { LocalPlatform, LocalRequest } from "./platform.ts";
import { serveResources } from "./servers.ts";
import { type KeyValueStore, openKeyValueStore } from "./store/key-value.ts";

/** Runs a program on this machine; where it cannot, the report says why and nothing is left running. */
export async function startLocal(request: LocalRequest, report: Report): Promise<LocalPlatform | undefined> {
  const needs = await findNeeds(request, report);
  if (!needs) return undefined;
  const closers = new Closers();
  try {
    const platform = await assemble({ request, report, python: needs.python, closers });
    if (!platform) await closers.close();
    return platform;
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** What must be there before anything starts. */
async function findNeeds(
  { graph, bundles, root, environment }: LocalRequest,
  report: Report,
): Promise<{ readonly python: PythonInterpreter | undefined } | undefined> {
  const unsupported = graph.resources.filter(({ kind }) => answerFor(kind) === "unsupported");
  for (const resource of unsupported) report.add(unsupportedKind(resource));
  for (const resource of graph.resources)
    for (const option of neglectedOptions(resource)) report.add(neglectedOption(resource, option));
  const needsPython = bundles.some(({ language }) => language === "python");
  const candidates = [join(root, ".venv", "bin", "python"), "python3", "python"];
  const python = needsPython ? await findPython({ candidates, environment }) : undefined;
  const lacksPython = needsPython && !python;
  if (lacksPython) report.add(noPython(graph.handlers.find(({ language }) => language === "python")));
  return unsupported.length > 0 || lacksPython ? undefined : { python };
}

interface Assembly {
  readonly request: LocalRequest;
  readonly report: Report;
  readonly python: PythonInterpreter | undefined;
  readonly closers: Closers;
}

async function assemble(assembly: Assembly): Promise<LocalPlatform | undefined> {
  const { request, report, closers } = assembly;
  const { graph } = request;
  const store = openState(assembly);
  const folder = store && (await bundlesOnDisk(assembly));
  if (!store || !folder) return undefined;

  // What is interrupted by the stop is no news.
  const emit = (event: LocalEvent) => (closers.closing ? undefined : request.onEvent?.(event));
  const started = new Later<HandlerHost>();
  const context: LocalContext = {
    graph,
    store,
    emit,
    invoke: async (handler, event: HandlerEvent) =>
      invokeHandler(await started.value, { handler, event, emit }),
  };
  const servers = await serveResources(context, request);
  if ("taken" in servers) {
    report.add(portTaken(servers.taken));
    return undefined;
  }
  closers.add(() => servers.close());

  const { urls } = servers;
  const host = await startHandlerHost({
    bundles: folder.bundles,
    python: assembly.python,
    scratch: folder.path,
    environment: request.environment,
    propertiesOf: (handler) => readableUrls(graph, { handler, urls }),
    onCall: (call) => performGranted(call, context),
    onLog: (line) => emit({ type: "log", ...line }),
  });
  closers.add(() => host.stop());
  started.resolve(host);
  emit({ type: "started", urls });
  return { urls, inspect: () => ({ processes: host.processes() }), stop: () => closers.close() };
}

function openState({ request, report, closers }: Assembly): KeyValueStore | undefined {
  const { state, root } = request;
  const location = state === "memory" ? state : { folder: resolve(root, state.folder) };
  try {
    const store = openKeyValueStore(location);
    closers.add(() => store.close());
    return store;
  } catch (error) {
    report.add(unusableState(location === "memory" ? "memory" : location.folder, (error as Error).message));
    return undefined;
  }
}

async function bundlesOnDisk({ request, report, closers }: Assembly): Promise<BundleFolder | undefined> {
  try {
    const folder = await writeBundles(request.root, request.bundles);
    closers.add(() => folder.remove());
    return folder;
  } catch (error) {
    report.add(unusableState(join(request.root, ".pluto"), (error as Error).message));
    return undefined;
  }
}

/** A value that is there later: servers listen before the handlers know their addresses. */
class Later<T> {
  readonly value: Promise<T>;
  #resolve: (value: T) => void = () => {};

  constructor() {
    this.value = new Promise((resolvePromise) => {
      this.#resolve = resolvePromise;
    });
  }

  resolve(value: T): void {
    this.#resolve(value);
  }
}
