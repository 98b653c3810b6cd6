import { type JsonObject, objectOf } from "../../double/index.ts";
import { type Check, finding } from "../finding.ts";
import { objectsOf, podTemplatesOf } from "./objects.ts";

const largestConfigMap = 900 * 1024;

/** A Secret's values are secret for Pulumi too, in its state and in its output. */
export const markedSecrets: Check = (record) =>
  objectsOf(record)
    .filter(({ kind }) => kind === "Secret")
    .flatMap(({ resource }) =>
      ["data", "stringData"]
        .filter((key) => Object.keys(objectOf(resource.inputs[key])).length > 0)
        .filter((key) => !resource.secretInputs.includes(key))
        .map((key) => finding("marked-secrets", resource, `${key} is not marked secret`)),
    );

/** ConfigMaps never change: new content is a new object with a new name, and pods roll over to it. */
export const immutableConfigMaps: Check = (record) =>
  objectsOf(record)
    .filter(({ kind }) => kind === "ConfigMap")
    .flatMap(({ resource, name, body }) => {
      const size = sizeOf(body);
      return [
        ...(body["immutable"] === true ? [] : ["is not immutable"]),
        ...(/-[0-9a-f]{8,64}$/.test(name) ? [] : [`\`${name}\` does not end in a hash of its content`]),
        ...(size < largestConfigMap ? [] : [`holds ${size} bytes, more than ${largestConfigMap}`]),
      ].map((message) => finding("immutable-config-maps", resource, message));
    });

const required = ["app.kubernetes.io/name", "app.kubernetes.io/part-of", "app.kubernetes.io/managed-by"];

/** Every object and every pod says what it belongs to. */
export const recommendedLabels: Check = (record) => [
  ...objectsOf(record).flatMap(({ resource, metadata }) =>
    missingLabels(objectOf(metadata["labels"])).map((key) =>
      finding("recommended-labels", resource, `no label \`${key}\``),
    ),
  ),
  ...podTemplatesOf(record).flatMap(({ owner, labels }) =>
    missingLabels(labels).map((key) =>
      finding("recommended-labels", owner.resource, `its pods have no label \`${key}\``),
    ),
  ),
];

function missingLabels(labels: JsonObject): readonly string[] {
  return required.filter((key) => labels[key] === undefined);
}

function sizeOf(body: JsonObject): number {
  const parts = { ...objectOf(body["data"]), ...objectOf(body["binaryData"]) };
  return Object.entries(parts)
    .map(([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(String(value)))
    .reduce((sum, size) => sum + size, 0);
}
