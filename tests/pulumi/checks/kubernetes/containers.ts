import { type JsonObject, listOf, objectOf, textOf } from "../../double/index.ts";
import { type Check, type Finding, finding } from "../finding.ts";
import { type Container, type PodTemplate, podTemplatesOf } from "./objects.ts";

type ContainerFault = (container: Container, pod: PodTemplate) => readonly string[];

/** Images are pinned by digest, so that what was tested is what runs. */
export const pinnedImages = eachContainer("pinned-images", ({ body }) => {
  const image = textOf(body["image"]) ?? "";
  return /@sha256:[0-9a-f]{64}$/.test(image) ? [] : [`image \`${image}\` is not pinned by digest`];
});

/** Containers request CPU and memory and are bounded in memory. */
export const boundedContainers = eachContainer("bounded-containers", ({ body }) => {
  const resources = objectOf(body["resources"]);
  const wanted: readonly (readonly [string, string])[] = [
    ["requests", "cpu"],
    ["requests", "memory"],
    ["limits", "memory"],
  ];
  return wanted
    .filter(([bound, what]) => objectOf(resources[bound])[what] === undefined)
    .map(([bound, what]) => `no ${bound}.${what}`);
});

/** Long-running containers say when they are ready and whether they live. */
export const probedContainers = eachContainer("probed-containers", ({ body, init }, { longRunning }) => {
  if (init || !longRunning) return [];
  const missing = ["readinessProbe", "livenessProbe"].filter((probe) => body[probe] === undefined);
  return [...missing.map((probe) => `no ${probe}`), ...unknownPorts(body)];
});

/** Containers take no credentials on their command line, where every process may read them. */
export const cleanArguments = eachContainer("clean-arguments", ({ body }) => {
  const fromSecrets = listOf(body["env"])
    .map(objectOf)
    .filter((variable) => objectOf(variable["valueFrom"])["secretKeyRef"] !== undefined)
    .map((variable) => `$(${String(variable["name"])})`);
  const words = [...listOf(body["command"]), ...listOf(body["args"])].map(String);
  return fromSecrets
    .filter((name) => words.some((word) => word.includes(name)))
    .map((name) => `\`${name}\` is an argument`);
});

function unknownPorts(container: JsonObject): readonly string[] {
  const names = listOf(container["ports"]).map((port) => objectOf(port)["name"]);
  return ["startupProbe", "readinessProbe", "livenessProbe"].flatMap((probe) => {
    const body = objectOf(container[probe]);
    const port = objectOf(body["httpGet"] ?? body["tcpSocket"])["port"];
    return typeof port === "string" && !names.includes(port) ? [`${probe}: no port \`${port}\``] : [];
  });
}

function eachContainer(check: string, faults: ContainerFault): Check {
  return (record) =>
    podTemplatesOf(record).flatMap((pod) =>
      pod.containers.flatMap((container): readonly Finding[] =>
        faults(container, pod).map((fault) =>
          finding(check, pod.owner.resource, `container \`${container.name}\`: ${fault}`),
        ),
      ),
    );
}
