import { connect, type Socket } from "node:net";
import { encodeFrame, FrameReader } from "../frames.ts";
import type { CallMessage, CallReply, StartMessage } from "../protocol.ts";

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

type ResourceName = CallMessage["resource"];

/** Puts the binding that the SDK's clients look for in its place. */
export function connectRuntime(start: StartMessage): void {
  const client = new ResourceClient(start);
  const runtime = {
    call: (resource: ResourceName, operation: string, args: readonly unknown[]) =>
      client.call({ resource, operation, arguments: args }),
    property: (resource: ResourceName, name: string) => property(start, resource, name),
  };
  Object.defineProperty(globalThis, Symbol.for("pluto.runtime"), { value: runtime });
}

function property(start: StartMessage, resource: ResourceName, name: string): string {
  const id = `${resource.kind}/${resource.name}`;
  const value = start.properties[id]?.[name];
  if (value === undefined)
    throw named("AccessRefused", `\`${name}\` of \`${id}\` is not known to this handler`);
  return value;
}

/** One connection for all calls, opened on first use. */
class ResourceClient {
  readonly #start: StartMessage;
  readonly #pending = new Map<number, Pending>();
  #socket: Socket | undefined;
  #calls = 0;

  constructor(start: StartMessage) {
    this.#start = start;
  }

  call(message: Omit<CallMessage, "id">): Promise<unknown> {
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#connection().write(encodeFrame({ id, ...message } satisfies CallMessage));
    });
  }

  #connection(): Socket {
    if (this.#socket) return this.#socket;
    const socket = connect(this.#start.socket);
    const reader = new FrameReader();
    socket.on("data", (chunk: Buffer) => {
      for (const reply of reader.push(chunk) as CallReply[]) this.#settle(reply);
    });
    socket.on("error", (error) => this.#lost(error.message));
    socket.on("close", () => this.#lost("the platform closed the connection"));
    socket.write(encodeFrame({ token: this.#start.token }));
    this.#socket = socket;
    return socket;
  }

  #settle(reply: CallReply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if ("error" in reply) pending?.reject(named(reply.error.name, reply.error.message));
    else pending?.resolve(reply.result);
  }

  #lost(message: string): void {
    this.#socket = undefined;
    for (const { reject } of this.#pending.values()) reject(named("PlatformGone", message));
    this.#pending.clear();
  }
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
