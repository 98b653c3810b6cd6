import type engineService from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import engine from "@pulumi/pulumi/proto/engine_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import { answering } from "./answering.ts";
import { optional } from "./registration.ts";
import type { EngineServices } from "./services.ts";

const severities = ["debug", "info", "warning", "error"] as const;

/** The `Engine` service: logs, and the stack as root of everything. */
export function engineHandlers({ ledger }: EngineServices): engineService.IEngineServer {
  let root = "";
  const handle = answering(ledger);
  return {
    log: handle((request: engine.LogRequest) => {
      const severity = severities[request.getSeverity()] ?? "error";
      const line = { message: request.getMessage().trimEnd(), ...optional("urn", request.getUrn()) };
      if (severity !== "debug") ledger.logged({ severity, ...line });
      return new empty.Empty();
    }),
    getRootResource: handle(() => {
      const response = new engine.GetRootResourceResponse();
      response.setUrn(root);
      return response;
    }),
    setRootResource: handle((request: engine.SetRootResourceRequest) => {
      root = request.getUrn();
      return new engine.SetRootResourceResponse();
    }),
    startDebugging: handle(() => new empty.Empty()),
    requirePulumiVersion: handle(() => new engine.RequirePulumiVersionResponse()),
  };
}
