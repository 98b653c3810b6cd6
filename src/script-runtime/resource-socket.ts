import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeFrame, FrameReader } from "./frames.ts";
import type { CallMessage, CallReply } from "./protocol.ts";

/** A client operation that a handler asks for. */
export interface ResourceCall {
  /** The id of the handler, known by its token. */
  readonly handler: string;
  readonly resource: { readonly kind: string; readonly name: string };
  readonly operation: string;
  readonly arguments: readonly unknown[];
}

/** Answers a resource call; an error it throws goes to the handler by name and message. */
export type OnResourceCall = (call: ResourceCall) => Promise<unknown>;

/** The unix socket over which handlers reach their resources. */
export interface ResourceSocket {
  readonly path: string;
  /** The handler's token, made on first use. */
  tokenOf(handler: string): string;
  close(): Promise<void>;
}

/** Opens the socket in a folder that only this user may enter. */
export async function openResourceSocket(onCall: OnResourceCall): Promise<ResourceSocket> {
  const folder = await privateFolder();
  const path = join(folder, "platform.sock");
  const tokens = new Tokens();
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
    socket.on("error", () => socket.destroy()); // the handler's process went away
    serve(socket, { tokens, onCall });
  });
  await listen(server, path);
  return {
    path,
    tokenOf: (handler) => tokens.of(handler),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of connections) socket.destroy();
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Socket paths are short by law (some 100 bytes), and some systems have long temporary folders. */
function privateFolder(): Promise<string> {
  const base = Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : "/tmp";
  return mkdtemp(join(base, "pluto-")); // mode 0700
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
}

class Tokens {
  readonly #byHandler = new Map<string, string>();
  readonly #byToken = new Map<string, string>();

  of(handler: string): string {
    const known = this.#byHandler.get(handler);
    if (known) return known;
    const token = randomBytes(32).toString("base64url");
    this.#byHandler.set(handler, token);
    this.#byToken.set(token, handler);
    return token;
  }

  handler(token: unknown): string | undefined {
    return typeof token === "string" ? this.#byToken.get(token) : undefined;
  }
}

function serve(socket: Socket, context: { readonly tokens: Tokens; readonly onCall: OnResourceCall }): void {
  const reader = new FrameReader();
  let handler: string | undefined;
  const receive = (message: unknown): void => {
    if (handler !== undefined) void answer(socket, message as CallMessage, { ...context, handler });
    else {
      handler = context.tokens.handler((message as { readonly token?: unknown } | null)?.token);
      if (handler === undefined) socket.destroy();
    }
  };
  socket.on("data", (chunk: Buffer) => {
    try {
      reader.push(chunk).forEach(receive);
    } catch {
      socket.destroy(); // not our protocol: whoever speaks there learns nothing
    }
  });
}

async function answer(
  socket: Socket,
  message: CallMessage,
  { handler, onCall }: { readonly handler: string; readonly onCall: OnResourceCall },
): Promise<void> {
  const reply = await onCall({ ...message, handler }).then(
    (result): CallReply => ({ id: message.id, result: result ?? null }),
    (error: Error): CallReply => ({ id: message.id, error: { name: error.name, message: error.message } }),
  );
  if (!socket.destroyed) socket.write(encodeFrame(reply));
}
