import { type JsonObject, listOf, objectOf } from "../../double/index.ts";
import { type Check, type Finding, finding } from "../finding.ts";
import { type KubernetesObject, objectsOf, type PodTemplate, podTemplatesOf, selects } from "./objects.ts";

/** A workload's selector finds its own pods. */
export const matchingSelectors: Check = (record) =>
  podTemplatesOf(record).flatMap(({ owner, labels }) => {
    const selector = objectOf(owner.spec["selector"])["matchLabels"];
    if (selector === undefined || selects(objectOf(selector), labels)) return [];
    return [finding("matching-selectors", owner.resource, "its selector does not match its pods' labels")];
  });

/** A Service selects pods of this program, and every one of them has the port it sends to. */
export const servedPorts: Check = (record) => {
  const pods = podTemplatesOf(record);
  return objectsOf(record)
    .filter(({ kind, spec }) => kind === "Service" && spec["selector"] !== undefined)
    .flatMap((service) => serviceFaults(service, pods));
};

/** A route sends to a port that its Service has. */
export const routedPorts: Check = (record) => {
  const objects = objectsOf(record);
  return objects
    .filter(({ kind }) => kind === "HTTPRoute" || kind === "GRPCRoute")
    .flatMap((route) =>
      backendsOf(route).flatMap(({ name, port }) => {
        const service = objects.find((object) => object.kind === "Service" && object.name === name);
        if (!service || portsOf(service).some((known) => known["port"] === port)) return [];
        return [
          finding("routed-ports", route.resource, `Service \`${String(name)}\` has no port ${String(port)}`),
        ];
      }),
    );
};

function serviceFaults(service: KubernetesObject, pods: readonly PodTemplate[]): readonly Finding[] {
  const selector = objectOf(service.spec["selector"]);
  const selected = pods.filter(
    ({ owner, labels }) => owner.namespace === service.namespace && selects(selector, labels),
  );
  if (selected.length === 0) return [finding("served-ports", service.resource, "selects no workload")];
  return selected.flatMap((pod) =>
    portsOf(service)
      .map((port) => port["targetPort"] ?? port["port"])
      .filter((target) => !listens(pod, target))
      .map((target) =>
        finding("served-ports", service.resource, `\`${pod.owner.name}\` has no port \`${String(target)}\``),
      ),
  );
}

function listens({ containers }: PodTemplate, target: unknown): boolean {
  return containers
    .flatMap(({ body }) => listOf(body["ports"]).map(objectOf))
    .some((port) => port["name"] === target || port["containerPort"] === target);
}

function portsOf(service: KubernetesObject): readonly JsonObject[] {
  return listOf(service.spec["ports"]).map(objectOf);
}

function backendsOf(route: KubernetesObject): readonly JsonObject[] {
  return listOf(route.spec["rules"])
    .flatMap((rule) => listOf(objectOf(rule)["backendRefs"]))
    .map(objectOf);
}
