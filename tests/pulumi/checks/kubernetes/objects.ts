import {
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  type ProgramRecord,
  type RegisteredResource,
  textOf,
} from "../../double/index.ts";

/** A Kubernetes object as the cluster would hold it. */
export interface KubernetesObject {
  readonly resource: RegisteredResource;
  readonly apiVersion: string;
  readonly kind: string;
  /** Its name in the cluster, given or settled by the provider. */
  readonly name: string;
  readonly namespace: string;
  readonly body: JsonObject;
  readonly metadata: JsonObject;
  readonly spec: JsonObject;
}

/** The pods of a workload. */
export interface PodTemplate {
  readonly owner: KubernetesObject;
  readonly labels: JsonObject;
  readonly spec: JsonObject;
  /** Init containers included. */
  readonly containers: readonly Container[];
  /** Whether its containers run until they are stopped, and so must say how they are. */
  readonly longRunning: boolean;
}

/** One container of a pod. */
export interface Container {
  readonly name: string;
  readonly init: boolean;
  readonly body: JsonObject;
}

/** All Kubernetes objects of a record, named as an update names them. */
export function objectsOf(record: ProgramRecord): readonly KubernetesObject[] {
  return record.resources
    .filter(({ type, custom, read }) => type.startsWith("kubernetes:") && custom && !read)
    .map((resource) => {
      const given = objectOf(resource.inputs["metadata"]);
      const settled = objectOf(resource.outputs["metadata"]);
      const name = textOf(settled["name"]) ?? textOf(given["name"]) ?? resource.name;
      const namespace = textOf(settled["namespace"]) ?? textOf(given["namespace"]) ?? "";
      return {
        resource,
        apiVersion: textOf(resource.inputs["apiVersion"]) ?? "",
        kind: textOf(resource.inputs["kind"]) ?? "",
        name,
        namespace,
        body: resource.inputs,
        metadata: { ...given, name, ...(namespace === "" ? {} : { namespace }) },
        spec: objectOf(resource.inputs["spec"]),
      };
    });
}

/** The pods that a record's workloads would start. */
export function podTemplatesOf(record: ProgramRecord): readonly PodTemplate[] {
  return objectsOf(record).flatMap((owner) => {
    const template = templateOf(owner);
    const spec = objectOf(template["spec"]);
    if (!("containers" in spec)) return [];
    const labels = objectOf(objectOf(template["metadata"])["labels"]);
    return [
      { owner, labels, spec, containers: containersOf(spec), longRunning: longRunning.has(owner.kind) },
    ];
  });
}

const longRunning = new Set(["DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"]);

function templateOf({ kind, body, spec }: KubernetesObject): JsonObject {
  if (kind === "Pod") return body;
  if (kind === "CronJob") return objectOf(objectOf(objectOf(spec["jobTemplate"])["spec"])["template"]);
  return objectOf(spec["template"]);
}

function containersOf(spec: JsonObject): readonly Container[] {
  const read = (list: Json | undefined, init: boolean) =>
    listOf(list)
      .map(objectOf)
      .map((body) => ({ name: textOf(body["name"]) ?? "", init, body }));
  return [...read(spec["initContainers"], true), ...read(spec["containers"], false)];
}

/** Whether labels carry everything that a selector's `matchLabels` asks for. */
export function selects(matchLabels: JsonObject, labels: JsonObject): boolean {
  return Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
}
