import { createRequire } from "node:module";
import type { Model } from "@kubernetes-models/base";
import { type Check, type Finding, finding } from "../finding.ts";
import { type KubernetesObject, objectsOf } from "./objects.ts";

type ModelClass = new (data: object) => Model<object>;

const require = createRequire(import.meta.url);

/** Packages with the schemas of API groups that are not Kubernetes' own. */
const packages: Readonly<Record<string, string>> = {
  "gateway.networking.k8s.io": "@kubernetes-models/gateway-api",
};

/** Every object is what the API server's schema of its kind allows; a kind without a schema is a finding. */
export const validSchemas: Check = (record) => objectsOf(record).flatMap(schemaFaults);

/** Names and namespaces are what Kubernetes accepts. */
export const validNames: Check = (record) =>
  objectsOf(record)
    .filter(({ kind, name }) => !nameOf(kind).test(name) || name.length > (labelNamed.has(kind) ? 63 : 253))
    .map(({ resource, name }) => finding("valid-names", resource, `\`${name}\` is no name for it`));

const labelNamed = new Set(["Namespace", "Service"]);

function nameOf(kind: string): RegExp {
  return labelNamed.has(kind) ? /^[a-z]([-a-z0-9]*[a-z0-9])?$/ : /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
}

function schemaFaults(object: KubernetesObject): readonly Finding[] {
  const model = modelOf(object);
  if (!model) {
    return [
      finding("valid-schemas", object.resource, `no schema of ${object.apiVersion}/${object.kind}; add it`),
    ];
  }
  try {
    new model({ ...object.body, metadata: object.metadata }).validate();
    return [];
  } catch (error) {
    return [finding("valid-schemas", object.resource, String(error))];
  }
}

function modelOf({ apiVersion, kind }: KubernetesObject): ModelClass | undefined {
  const [group = ""] = apiVersion.includes("/") ? apiVersion.split("/") : [""];
  const module = `${packages[group] ?? "kubernetes-models"}/${apiVersion}/${kind}`;
  const found = loaded(module);
  return found?.[kind];
}

function loaded(module: string): Readonly<Record<string, ModelClass>> | undefined {
  try {
    return require(module) as Readonly<Record<string, ModelClass>>;
  } catch (error) {
    // Only a missing schema is nothing to report from here: a package that does not load is.
    if ((error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED") return undefined;
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
