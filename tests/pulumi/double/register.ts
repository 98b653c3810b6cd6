import resource from "@pulumi/pulumi/proto/resource_pb.js";
import { type JsonObject, sorted } from "./json.ts";
import { isManaged, type Ledger } from "./ledger.ts";
import { providerAnswer } from "./provider/answer.ts";
import { checkedMetadata } from "./provider/kubernetes.ts";
import type { Question } from "./provider/question.ts";
import { isProvider, type RegisteredResource, unknownMark } from "./record.ts";
import { rawInputs, registered } from "./registration.ts";
import type { EngineServices } from "./services.ts";
import { urnOf } from "./urn.ts";
import { type AssetReader, plainMembers, secretMembers, sha256, structOf, unknownOnWire } from "./wire.ts";

interface Settled {
  readonly id?: string;
  /** What goes back to the program, with its special values. */
  readonly object: JsonObject;
}

/** Registers a resource: transforms, URN, then what its provider would make of it. */
export async function register(
  request: resource.RegisterResourceRequest,
  { ledger, transforms, assets }: EngineServices,
): Promise<resource.RegisterResourceResponse> {
  await transforms.apply(request);
  const { project, stack } = ledger.facts;
  const parent = request.getParent();
  const urn = urnOf({
    stack,
    project,
    ...(parent === "" ? {} : { parent }),
    type: request.getType(),
    name: request.getName(),
  });
  const entry = registered(request, { urn, assets });
  if (isManaged(entry)) ledger.demandProvider(entry.type, request.getProvider());
  ledger.reserve(entry);
  transforms.remember(urn, request);
  const { id, object } = settle(entry, { raw: rawInputs(request), ledger, assets });
  const response = new resource.RegisterResourceResponse();
  response.setUrn(urn);
  if (id !== undefined) response.setId(id);
  response.setObject(structOf(object));
  return response;
}

interface Settling {
  readonly raw: JsonObject;
  readonly ledger: Ledger;
  readonly assets: AssetReader;
}

function settle(entry: RegisteredResource, context: Settling): Settled {
  if (!entry.custom) return { object: {} };
  return isProvider(entry) ? settleProvider(entry, context) : settleManaged(entry, context);
}

function settleProvider(entry: RegisteredResource, { raw, ledger }: Settling): Settled {
  const preview = ledger.facts.preview;
  const id = preview ? unknownOnWire : sha256(entry.urn).slice(0, 32); // the engine draws a random one
  ledger.settle(entry.urn, { id: preview ? unknownMark : id });
  return { id, object: raw };
}

function settleManaged(entry: RegisteredResource, { raw, ledger, assets }: Settling): Settled {
  const earlier = ledger.earlier(entry);
  const provider = ledger.providerInputs(entry.provider);
  const question: Question = { type: entry.type, name: entry.name, inputs: entry.inputs, provider };
  const { id, computed } = providerAnswer(question);
  // A preview creates nothing: id and outputs stay unknown, but for what the Kubernetes provider names in its check.
  if (ledger.facts.preview && !earlier)
    return { id: "", object: { ...raw, ...namedInPreview(question, raw) } };
  const object = { ...computed, ...raw, ...nestedAnswers(entry.type, computed) };
  ledger.settle(entry.urn, {
    id: earlier?.id ?? id,
    operation: operationOn(entry, earlier),
    outputs: plainMembers(object, assets),
    secretOutputs: secretMembers(object),
  });
  return { id: earlier?.id ?? id, object };
}

function operationOn(entry: RegisteredResource, earlier: RegisteredResource | undefined) {
  if (!earlier) return "create";
  return sameInputs(entry, earlier) ? "same" : "update";
}

function sameInputs(entry: RegisteredResource, earlier: RegisteredResource): boolean {
  return canonical(entry.inputs) === canonical(earlier.inputs);
}

function canonical(inputs: JsonObject): string {
  return JSON.stringify(sorted(inputs));
}

function namedInPreview(question: Question, raw: JsonObject): JsonObject {
  if (!question.type.startsWith("kubernetes:")) return {};
  return { metadata: checkedMetadata({ ...question, inputs: raw }) };
}

/** Kubernetes fills in members of what was given; everywhere else a given input is the output. */
function nestedAnswers(type: string, computed: JsonObject): JsonObject {
  return type.startsWith("kubernetes:") ? computed : {};
}
