import { isComponent, isProvider, type ProgramRecord, type RegisteredResource } from "../double/index.ts";
import { type Check, finding } from "./finding.ts";

/** What a provider manages is on an explicit provider of its own package, never on a default one. */
export const explicitProvider: Check = (record) =>
  managed(record).flatMap((resource) => {
    if (resource.provider === undefined)
      return [finding("explicit-provider", resource, "on a default provider")];
    const urn = resource.provider.split("::").slice(0, -1).join("::");
    const provider = record.resources.find((candidate) => candidate.urn === urn);
    const wanted = `pulumi:providers:${resource.type.split(":")[0]}`;
    if (provider?.type === wanted && !provider.name.startsWith("default")) return [];
    return [finding("explicit-provider", resource, `\`${resource.provider}\` is no explicit ${wanted}`)];
  });

/** Whatever a provider manages belongs to a component; only components and providers stand in the stack itself. */
export const componentParent: Check = (record) =>
  managed(record).flatMap((resource) => {
    const parent = record.resources.find((candidate) => candidate.urn === resource.parent);
    if (parent && isComponent(parent)) return [];
    return [
      finding("component-parent", resource, `its parent is ${parent?.type ?? "missing"}, not a component`),
    ];
  });

/** Every component says that it is complete. */
export const registeredOutputs: Check = (record) =>
  record.resources
    .filter((resource) => isComponent(resource) && !resource.outputsRegistered)
    .map((resource) => finding("registered-outputs", resource, "does not call registerOutputs"));

function managed(record: ProgramRecord): readonly RegisteredResource[] {
  return record.resources.filter((resource) => resource.custom && !isProvider(resource));
}
