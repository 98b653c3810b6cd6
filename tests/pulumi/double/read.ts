import resource from "@pulumi/pulumi/proto/resource_pb.js";
import type { JsonObject } from "./json.ts";
import { providerAnswer } from "./provider/answer.ts";
import { optional, readable } from "./registration.ts";
import type { EngineServices } from "./services.ts";
import { urnOf } from "./urn.ts";
import { plainMembers, secretMembers, structOf } from "./wire.ts";

/** Reads a resource that exists already: `Type.get`. Other stacks' outputs are not there to be read. */
export function read(
  request: resource.ReadResourceRequest,
  { ledger, assets }: EngineServices,
): resource.ReadResourceResponse {
  const { project, stack } = ledger.facts;
  const [type, name, parent] = [request.getType(), request.getName(), request.getParent()];
  if (type === "pulumi:pulumi:StackReference") throw new Error(`unknown stack '${request.getId()}'`);
  ledger.demandProvider(type, request.getProvider());
  const urn = urnOf({ stack, project, ...(parent === "" ? {} : { parent }), type, name });
  const raw = (request.getProperties()?.toJavaScript() ?? {}) as JsonObject;
  const inputs = plainMembers(raw, assets);
  const reference = readable(request.getProvider());
  const { computed } = providerAnswer({ type, name, inputs, provider: ledger.providerInputs(reference) });
  ledger.reserve({
    urn,
    type,
    name,
    ...optional("parent", parent),
    custom: true,
    read: true,
    id: request.getId(),
    ...optional("provider", reference),
    providers: {},
    protect: false,
    retainOnDelete: false,
    aliases: [],
    ignoreChanges: [],
    replaceOnChanges: [],
    additionalSecretOutputs: [],
    dependencies: request.getDependenciesList(),
    propertyDependencies: {},
    secretInputs: secretMembers(raw),
    inputs,
    outputs: { ...computed, ...inputs },
    secretOutputs: [],
    outputsRegistered: false,
    ...optional("version", request.getVersion()),
    operation: "read",
  });
  const response = new resource.ReadResourceResponse();
  response.setUrn(urn);
  response.setProperties(structOf({ ...computed, ...raw }));
  return response;
}
