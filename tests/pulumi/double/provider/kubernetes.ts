import { type JsonObject, objectOf, textOf } from "../json.ts";
import { sha256 } from "../wire.ts";
import { longAgo } from "./aws-answers.ts";
import type { Answer, Question } from "./question.ts";

const clusterScoped = new Set([
  "ClusterRole",
  "ClusterRoleBinding",
  "CustomResourceDefinition",
  "GatewayClass",
  "IngressClass",
  "Namespace",
  "PersistentVolume",
  "PriorityClass",
  "StorageClass",
]);

/** Name and namespace as the Kubernetes provider settles them before a preview ends. */
export function checkedMetadata({ type, name, inputs, provider }: Question): JsonObject {
  const metadata = objectOf(inputs["metadata"]);
  const named = { ...metadata, name: metadata["name"] ?? `${name}-${sha256(type + name).slice(0, 7)}` };
  if (clusterScoped.has(String(inputs["kind"]))) return named;
  const namespace = metadata["namespace"] ?? textOf(provider["namespace"]) ?? "default";
  return { ...named, namespace };
}

/** The live object that the Kubernetes provider would answer with. */
export function kubernetesAnswer(question: Question): Answer {
  const metadata = checkedMetadata(question);
  const { name, namespace } = metadata;
  const digits = sha256(question.name).slice(0, 12);
  return {
    id: namespace === undefined ? String(name) : `${namespace}/${name}`,
    computed: {
      metadata: { ...metadata, uid: digits, resourceVersion: "1", creationTimestamp: longAgo },
      ...(question.inputs["kind"] === "Service" ? serviceFields(question.inputs, digits) : {}),
    },
  };
}

function serviceFields(inputs: JsonObject, digits: string): JsonObject {
  const spec = objectOf(inputs["spec"]);
  const clusterIP = `10.96.${Number.parseInt(digits.slice(0, 2), 16)}.${Number.parseInt(digits.slice(2, 4), 16)}`;
  return {
    spec: { type: "ClusterIP", clusterIP, ...spec },
    status: { loadBalancer: { ingress: [{ ip: "192.0.2.1", hostname: "balancer.example" }] } },
  };
}
