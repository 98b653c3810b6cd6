import type { Language } from "#arch-ref";
import { installedFile } from "#installation";
import type { HandlerEvent, HandlerOutcome, HostedBundle } from "./engine.ts";
import { EnginePool } from "./engine-pool.ts";
import type { LogStream } from "./log-lines.ts";
import { nodeHostFile } from "./node/host-file.ts";
import { type ProcessCommand, ProcessEngine } from "./process-engine.ts";
import type { Properties } from "./protocol.ts";
import type { PythonInterpreter } from "./python/interpreter.ts";
import { type OnResourceCall, openResourceSocket, type ResourceSocket } from "./resource-socket.ts";

/** A line that a handler printed. */
export interface HandlerLogLine {
  readonly handler: string;
  readonly stream: LogStream;
  readonly text: string;
}

/** What a handler host is made of. */
export interface HandlerHostOptions {
  readonly bundles: readonly HostedBundle[];
  /** Runs the Python bundles; needed only where there are some. */
  readonly python?: PythonInterpreter | undefined;
  /** A folder of the caller's, which outlives the host. */
  readonly scratch: string;
  /** The variables that handlers get; without them they inherit this process's. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** The properties that a handler may read. */
  propertiesOf(handler: string): Properties;
  readonly onCall: OnResourceCall;
  onLog(line: HandlerLogLine): void;
}

/** Runs the handlers of a program in processes that stay warm between invocations. */
export interface HandlerHost {
  invoke(handler: string, event: HandlerEvent): Promise<HandlerOutcome>;
  /** Ids of the processes that run now, by handler. */
  processes(): readonly { readonly handler: string; readonly pid: number }[];
  /** Ends every process. */
  stop(): Promise<void>;
}

/** More bundles than these start with their first invocation, so that a big program does not flood the machine. */
const warmBundles = 8;
/** A handler in Python runs one invocation at a time, and in as many processes at most. */
const processesPerHandler = 16;

/** Opens the resource socket and starts the first processes; they become ready in the background. */
export async function startHandlerHost(options: HandlerHostOptions): Promise<HandlerHost> {
  const commands = await commandsFor(options);
  const socket = await openResourceSocket(options.onCall);
  const pools = new Map(
    options.bundles.map((bundle) => [bundle.handler, poolOf(bundle, { options, socket, commands })]),
  );
  for (const pool of [...pools.values()].slice(0, warmBundles)) void pool.warm();
  return {
    invoke: async (handler, event) => {
      const pool = pools.get(handler);
      if (!pool) throw new Error(`there is no bundle for handler ${handler}`);
      return pool.invoke(event);
    },
    processes: () =>
      [...pools].flatMap(([handler, pool]) =>
        pool.engines.flatMap(({ pid }) => (pid === undefined ? [] : [{ handler, pid }])),
      ),
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.dispose()));
      await socket.close();
    },
  };
}

type Commands = Partial<Record<Language, ProcessCommand>>;

async function commandsFor({ bundles, python, scratch, environment }: HandlerHostOptions): Promise<Commands> {
  const needsNode = bundles.some(({ language }) => language === "typescript");
  return {
    ...(python && {
      python: {
        executable: python.executable,
        arguments: ["-B", installedFile("src/script-runtime/python/handler_host.py")],
        environment,
      },
    }),
    ...(needsNode && {
      typescript: {
        executable: process.execPath,
        arguments: ["--enable-source-maps", await nodeHostFile(scratch)],
        environment,
      },
    }),
  };
}

function poolOf(
  bundle: HostedBundle,
  context: {
    readonly options: HandlerHostOptions;
    readonly socket: ResourceSocket;
    readonly commands: Commands;
  },
): EnginePool<ProcessEngine> {
  const { options, socket } = context;
  const { handler, folder, entry, language } = bundle;
  const command = context.commands[language];
  if (!command) throw new Error(`there is no interpreter for handler ${handler}`);
  const create = () =>
    new ProcessEngine({
      command,
      handler,
      start: {
        type: "start",
        folder,
        entry,
        socket: socket.path,
        token: socket.tokenOf(handler),
        properties: options.propertiesOf(handler),
        sdk: installedFile("sdk/python"),
      },
      onLog: ({ stream, text }) => options.onLog({ handler, stream, text }),
    });
  // Node's event loop takes any number of invocations at a time.
  const limits =
    language === "typescript"
      ? { concurrency: Number.POSITIVE_INFINITY, engines: 1 }
      : { concurrency: 1, engines: processesPerHandler };
  return new EnginePool({ handler, create, ...limits });
}
