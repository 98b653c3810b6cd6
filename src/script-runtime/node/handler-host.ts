/** Runs one TypeScript handler: loads a bundle, then answers invocations until its pipe ends. The Python twin is `handler_host.py`. */
import { Socket } from "node:net";
import { pathToFileURL } from "node:url";
import type { HandlerEvent } from "../engine.ts";
import { encodeFrame, FrameReader } from "../frames.ts";
import type { HostMessage, HostReply, StartMessage } from "../protocol.ts";
import { watchLifeline } from "./lifeline.ts";
import { toRequest } from "./request.ts";
import { connectRuntime } from "./resource-client.ts";
import { toResponse } from "./response.ts";

type UserHandler = (...args: unknown[]) => unknown;

process.on("SIGINT", () => {}); // the platform decides when to stop
watchLifeline(5);
const input = new Socket({ fd: 3, readable: true, writable: false });
const output = new Socket({ fd: 4, readable: false, writable: true });
const reader = new FrameReader();
let handler: Promise<UserHandler | undefined> | undefined;

input.on("data", (chunk: Buffer) => {
  for (const message of reader.push(chunk) as HostMessage[]) {
    if (message.type === "start") handler = start(message);
    else void answer(message.id, message.event);
  }
});
input.on("close", () => process.exit(1));

async function start(message: StartMessage): Promise<UserHandler | undefined> {
  try {
    connectRuntime(message);
    const bundle = (await import(pathToFileURL(`${message.folder}/${message.entry}`).href)) as {
      readonly handler: UserHandler;
    };
    send({ type: "ready" });
    return bundle.handler;
  } catch (error) {
    output.end(encodeFrame({ type: "failed", error: described(error) } satisfies HostReply), () =>
      process.exit(1),
    );
    return undefined;
  }
}

async function answer(id: number, event: HandlerEvent): Promise<void> {
  const run = await handler;
  if (!run) return;
  try {
    send({ type: "result", id, ...(await outcome(run, event)) });
  } catch (error) {
    send({ type: "result", id, error: described(error) });
  }
}

async function outcome(run: UserHandler, event: HandlerEvent) {
  if (event.type === "http") return { response: toResponse(await run(toRequest(event.request))) };
  return { value: (await run(...event.arguments)) ?? null };
}

function send(reply: HostReply): void {
  output.write(encodeFrame(reply));
}

function described(error: unknown) {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), traceback: String(error) };
  return {
    name: error.name,
    message: error.message,
    traceback: error.stack ?? `${error.name}: ${error.message}`,
  };
}
