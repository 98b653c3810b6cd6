import { answer } from "./answer.ts";
import { tellBug } from "./bug.ts";
import { exitCodes } from "./exit-code.ts";
import { describeTerminal, type StreamFacts } from "./terminal.ts";

const argv = process.argv.slice(2);

function facts(stream: NodeJS.WriteStream): StreamFacts {
  // The reader may leave early (`| head`): that is no failure of ours.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCodes.done);
    throw error;
  });
  return { write: (text) => stream.write(text), isTerminal: stream.isTTY === true, columns: stream.columns };
}

/** Ctrl-C, a polite `kill`, or the end of the process that started this one with a channel. */
function onInterrupt(listener: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const;
  for (const signal of signals) process.on(signal as NodeJS.Signals, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}

const terminal = describeTerminal({
  stdout: facts(process.stdout),
  stderr: facts(process.stderr),
  environment: process.env,
  directory: process.cwd(),
  argv,
  build: ownBuild(),
  now: () => performance.now(),
  onInterrupt,
});

/** The build puts the hash of what it was made from in the place of this name. */
declare const PLUTO_BUILD: string | undefined;

function ownBuild(): string | undefined {
  return typeof PLUTO_BUILD === "string" ? PLUTO_BUILD : undefined;
}

async function flushed(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) => stream.write("", () => resolve()));
}

async function main(): Promise<void> {
  const exitCode = await answer(argv, terminal).catch((error: unknown) =>
    tellBug(error, { argv, terminal, verbose: argv.includes("--verbose") || argv.includes("-v") }),
  );
  // A type checker may leave a timer behind; nothing of ours is still at work here.
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(exitCode);
}

// Not at the top level: `dist` is CommonJS, which cannot wait there.
void main();
