import { type Json, type JsonObject, listOf, objectOf, textOf } from "../../double/index.ts";
import { type Check, finding } from "../finding.ts";
import { type KubernetesObject, objectsOf, type PodTemplate, podTemplatesOf } from "./objects.ts";

/** What a pod names: an object of a kind, or a volume of its own. */
interface Reference {
  readonly kind: string;
  readonly name: string;
}

/** Everything that pods and routes name is there, in the same namespace. */
export const resolvedReferences: Check = (record) => {
  const objects = objectsOf(record);
  const known = new Set(objects.map(keyOf));
  const missing = (owner: KubernetesObject, references: readonly Reference[]) =>
    references
      .filter((reference) => !known.has(keyOf({ ...reference, namespace: owner.namespace })))
      .map(({ kind, name }) => finding("resolved-references", owner.resource, `no ${kind} \`${name}\``));
  return [
    ...podTemplatesOf(record).flatMap((pod) => [
      ...missing(pod.owner, podReferences(pod)),
      ...danglingMounts(pod).map((message) => finding("resolved-references", pod.owner.resource, message)),
    ]),
    ...objects.flatMap((object) => missing(object, objectReferences(object))),
    ...missingKeys(record),
  ];
};

function keyOf({ kind, name, namespace }: Reference & { readonly namespace: string }): string {
  return `${kind} ${namespace}/${name}`;
}

function podReferences({ spec, containers }: PodTemplate): readonly Reference[] {
  const account = textOf(spec["serviceAccountName"]);
  return [
    ...(account === undefined ? [] : [{ kind: "ServiceAccount", name: account }]),
    ...volumesOf(spec).flatMap(volumeReferences),
    ...containers.flatMap(({ body }) => environmentReferences(body)),
  ];
}

function volumeReferences(volume: JsonObject): readonly Reference[] {
  const projected = listOf(objectOf(volume["projected"])["sources"]).map(objectOf);
  return [
    ...named("Secret", objectOf(volume["secret"])["secretName"]),
    ...named("ConfigMap", objectOf(volume["configMap"])["name"]),
    ...named("PersistentVolumeClaim", objectOf(volume["persistentVolumeClaim"])["claimName"]),
    ...projected.flatMap((source) => [
      ...named("Secret", objectOf(source["secret"])["name"]),
      ...named("ConfigMap", objectOf(source["configMap"])["name"]),
    ]),
  ];
}

function environmentReferences(container: JsonObject): readonly Reference[] {
  const single = listOf(container["env"]).map((variable) => objectOf(objectOf(variable)["valueFrom"]));
  const whole = listOf(container["envFrom"]).map(objectOf);
  return [
    ...single.flatMap((source) => named("Secret", objectOf(source["secretKeyRef"])["name"])),
    ...single.flatMap((source) => named("ConfigMap", objectOf(source["configMapKeyRef"])["name"])),
    ...whole.flatMap((source) => named("Secret", objectOf(source["secretRef"])["name"])),
    ...whole.flatMap((source) => named("ConfigMap", objectOf(source["configMapRef"])["name"])),
  ];
}

function objectReferences({ kind, spec }: KubernetesObject): readonly Reference[] {
  if (kind === "StatefulSet") return named("Service", spec["serviceName"]);
  if (kind === "HorizontalPodAutoscaler") {
    const target = objectOf(spec["scaleTargetRef"]);
    return named(String(target["kind"]), target["name"]);
  }
  if (kind !== "HTTPRoute" && kind !== "GRPCRoute") return [];
  return listOf(spec["rules"])
    .flatMap((rule) => listOf(objectOf(rule)["backendRefs"]))
    .map(objectOf)
    .filter((backend) => (backend["kind"] ?? "Service") === "Service" && backend["namespace"] === undefined)
    .flatMap((backend) => named("Service", backend["name"]));
}

/** Keys that a pod picks out of a ConfigMap or Secret of this program are in it. */
const missingKeys: Check = (record) => {
  const objects = objectsOf(record);
  return podTemplatesOf(record).flatMap(({ owner, spec }) =>
    volumesOf(spec)
      .flatMap((volume) => listOf(objectOf(volume["projected"])["sources"]).map(objectOf))
      .map((source) => objectOf(source["configMap"]))
      .flatMap((source) => {
        const map = objects.find(({ kind, name }) => kind === "ConfigMap" && name === source["name"]);
        const keys = Object.keys({ ...objectOf(map?.body["data"]), ...objectOf(map?.body["binaryData"]) });
        const wanted = listOf(source["items"]).map((item) => String(objectOf(item)["key"]));
        return map ? wanted.filter((key) => !keys.includes(key)) : [];
      })
      .map((key) => finding("resolved-references", owner.resource, `no key \`${key}\` in its ConfigMap`)),
  );
};

function danglingMounts({ owner, spec, containers }: PodTemplate): readonly string[] {
  const claims = listOf(owner.spec["volumeClaimTemplates"]).map(
    (claim) => objectOf(objectOf(claim)["metadata"])["name"],
  );
  const volumes = [...volumesOf(spec).map((volume) => volume["name"]), ...claims];
  const mounted = containers.flatMap(({ body }) =>
    listOf(body["volumeMounts"]).map((mount) => objectOf(mount)["name"]),
  );
  return [
    ...mounted
      .filter((name) => !volumes.includes(name))
      .map((name) => `no volume \`${String(name)}\` to mount`),
    ...volumes
      .filter((name) => !mounted.includes(name))
      .map((name) => `nobody mounts volume \`${String(name)}\``),
  ];
}

function volumesOf(spec: JsonObject): readonly JsonObject[] {
  return listOf(spec["volumes"]).map(objectOf);
}

function named(kind: string, name: Json | undefined): readonly Reference[] {
  const text = textOf(name);
  return text === undefined ? [] : [{ kind, name: text }];
}
