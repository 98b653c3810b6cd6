import grpc from "@grpc/grpc-js";
import type callback from "@pulumi/pulumi/proto/callback_pb.js";
import provider from "@pulumi/pulumi/proto/provider_pb.js";
import type resourceService from "@pulumi/pulumi/proto/resource_grpc_pb.js";
import resource from "@pulumi/pulumi/proto/resource_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import { answering, NotImplemented } from "./answering.ts";
import type { JsonObject } from "./json.ts";
import { invokeAnswer } from "./provider/invoke.ts";
import { read } from "./read.ts";
import { register } from "./register.ts";
import { optional, readable } from "./registration.ts";
import type { EngineServices } from "./services.ts";
import { plainMembers, secretMembers, structOf } from "./wire.ts";

/** What the double does like the engine; a program learns of everything else that it is not there. */
const features: ReadonlySet<string> = new Set([
  "secrets",
  "resourceReferences",
  "outputValues",
  "deletedWith",
  "aliasSpecs",
  "transforms",
]);

/** The `ResourceMonitor` service: registrations, reads, invokes and transforms. */
export function monitorHandlers(services: EngineServices): resourceService.IResourceMonitorServer {
  const { ledger, transforms } = services;
  const handle = answering(ledger);
  const lacking = (what: string) =>
    handle(() => {
      throw new NotImplemented(`the double has no ${what}`);
    });
  return {
    // Newer SDKs ask this first; without it they ask for each feature, which every version understands.
    getDeploymentInfo: (_call, reply) => reply({ code: grpc.status.UNIMPLEMENTED }),
    supportsFeature: handle((request: resource.SupportsFeatureRequest) => {
      const response = new resource.SupportsFeatureResponse();
      response.setHassupport(features.has(request.getId()));
      return response;
    }),
    registerResource: handle((request: resource.RegisterResourceRequest) => register(request, services)),
    registerResourceOutputs: handle((request: resource.RegisterResourceOutputsRequest) =>
      registerOutputs(request, services),
    ),
    readResource: handle((request: resource.ReadResourceRequest) => read(request, services)),
    invoke: handle((request: resource.ResourceInvokeRequest) => invoke(request, services)),
    registerStackTransform: handle((request: callback.Callback) => {
      transforms.addToStack(request);
      return new empty.Empty();
    }),
    signalAndWaitForShutdown: handle(() => {
      ledger.shutdown();
      return new empty.Empty();
    }),
    call: lacking("provider methods (Call)"),
    registerStackInvokeTransform: lacking("invoke transforms"),
    registerResourceHook: lacking("resource hooks"),
    registerErrorHook: lacking("error hooks"),
    registerPackage: lacking("parameterized packages"),
  };
}

function registerOutputs(
  request: resource.RegisterResourceOutputsRequest,
  { ledger, assets }: EngineServices,
): empty.Empty {
  const raw = (request.getOutputs()?.toJavaScript() ?? {}) as JsonObject;
  ledger.settle(request.getUrn(), {
    outputs: plainMembers(raw, assets),
    secretOutputs: secretMembers(raw),
    outputsRegistered: true,
  });
  return new empty.Empty();
}

function invoke(
  request: resource.ResourceInvokeRequest,
  { ledger, assets }: EngineServices,
): provider.InvokeResponse {
  const token = request.getTok();
  const given = plainMembers((request.getArgs()?.toJavaScript() ?? {}) as JsonObject, assets);
  const response = new provider.InvokeResponse();
  if (token === "pulumi:pulumi:getResource") {
    const found = ledger.resource(String(given["urn"]));
    const state = found?.outputs ?? {};
    return response.setReturn(structOf({ urn: found?.urn ?? "", id: found?.id ?? "", state }));
  }
  const reference = readable(request.getProvider());
  ledger.invoked({ token, arguments: given, ...optional("provider", reference) });
  ledger.demandProvider(token, reference);
  return response.setReturn(structOf(invokeAnswer(token, ledger.providerInputs(reference))));
}
