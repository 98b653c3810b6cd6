import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ArchRef, Resource } from "#arch-ref";
import { answerFor } from "./answers.ts";
import type { LocalContext } from "./local-kind.ts";

const firstPort = 3000;
const lastPort = 65_535;
const loopback = "127.0.0.1";

/** Where to serve. */
export interface PortWish {
  readonly port?: number | undefined;
  readonly fixedPort?: boolean | undefined;
}

/** Servers that listen. */
export interface Servers {
  readonly urls: { readonly [resource: string]: string };
  close(): Promise<void>;
}

/** The port that must be used is taken. */
export interface PortTaken {
  readonly taken: number;
}

/** Serves every resource that has an address, on ports that follow each other. */
export async function serveResources(context: LocalContext, wish: PortWish): Promise<Servers | PortTaken> {
  const urls: Record<string, string> = {};
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(closeServer)));
  let next = wish.port ?? firstPort;
  for (const [index, { resource, listener }] of served(context).entries()) {
    const server = createServer(listener);
    const port = await listen(server, next, { fixed: wish.fixedPort === true && index === 0 });
    if (port === undefined) {
      await close();
      return { taken: next };
    }
    servers.push(server);
    urls[resource.id] = `http://${loopback}:${port}`;
    if (next !== 0) next = port + 1;
  }
  return { urls, close };
}

function served(
  context: LocalContext,
): { readonly resource: Resource; readonly listener: RequestListener }[] {
  return context.graph.resources.flatMap((resource) => {
    const answer = answerFor(resource.kind);
    const serve = answer === "unsupported" ? undefined : answer.serve;
    if (!serve || (serve.when === "url is read" && !isUrlRead(context.graph, resource))) return [];
    return [{ resource, listener: serve.listener(resource, context) }];
  });
}

function isUrlRead(graph: ArchRef, { id }: Resource): boolean {
  return graph.handlers.some(({ reads }) =>
    reads.some((read) => read.resource === id && read.property === "url"),
  );
}

/** The port it listens on: the first free one, or nothing where none may be used. */
async function listen(
  server: Server,
  from: number,
  { fixed }: { readonly fixed: boolean },
): Promise<number | undefined> {
  const last = fixed ? from : lastPort;
  for (let port = from; port <= last; port++) {
    if (await listensOn(server, port)) return (server.address() as AddressInfo).port;
  }
  return undefined;
}

function listensOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, loopback, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
