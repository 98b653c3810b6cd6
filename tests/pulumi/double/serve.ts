import grpc from "@grpc/grpc-js";
import engineService from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import resourceService from "@pulumi/pulumi/proto/resource_grpc_pb.js";
import { engineHandlers } from "./engine.ts";
import { monitorHandlers } from "./monitor.ts";
import type { EngineServices } from "./services.ts";

/** A server that a program can take for the engine. */
export interface EngineServer {
  /** `host:port`, on loopback. */
  readonly address: string;
  close(): void;
}

/** Serves `ResourceMonitor` and `Engine` on a free port of loopback. */
export async function serve(services: EngineServices): Promise<EngineServer> {
  const server = new grpc.Server({ "grpc.max_receive_message_length": 400 * 1024 * 1024 });
  server.addService(resourceService.ResourceMonitorService, monitorHandlers(services));
  server.addService(engineService.EngineService, engineHandlers(services));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}
