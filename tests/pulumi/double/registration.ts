import type alias from "@pulumi/pulumi/proto/alias_pb.js";
import type resource from "@pulumi/pulumi/proto/resource_pb.js";
import type { JsonObject } from "./json.ts";
import { compareText } from "./json.ts";
import { type Alias, type RegisteredResource, unknownMark } from "./record.ts";
import { type AssetReader, plainMembers, secretMembers, unknownOnWire } from "./wire.ts";

/** What the engine adds to a registration while it works on it. */
export interface Placement {
  readonly urn: string;
  readonly assets: AssetReader;
}

/** The inputs of a registration as they came, with their special values. */
export function rawInputs(request: resource.RegisterResourceRequest): JsonObject {
  return (request.getObject()?.toJavaScript() ?? {}) as JsonObject;
}

/** What one registration says, in a record's terms. */
export function registered(
  request: resource.RegisterResourceRequest,
  { urn, assets }: Placement,
): RegisteredResource {
  const raw = rawInputs(request);
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    ...optional("parent", request.getParent()),
    custom: request.getCustom(),
    read: false,
    ...optional("provider", readable(request.getProvider())),
    providers: providersOf(request),
    ...lifecycleOf(request),
    dependencies: request.getDependenciesList().toSorted(compareText),
    propertyDependencies: propertyDependenciesOf(request),
    secretInputs: secretMembers(raw),
    inputs: plainMembers(raw, assets),
    outputs: {},
    secretOutputs: [],
    outputsRegistered: false,
    ...optional("version", request.getVersion()),
    operation: "create",
  };
}

/** A text of the wire with its unknowns made readable. */
export function readable(text: string): string {
  return text.replaceAll(unknownOnWire, unknownMark);
}

/** A member that is left out when it says nothing. */
export function optional<Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } {
  return text === "" ? {} : ({ [key]: text } as { readonly [K in Key]: string });
}

function lifecycleOf(request: resource.RegisterResourceRequest) {
  return {
    protect: request.getProtect() ?? false,
    retainOnDelete: request.getRetainondelete() ?? false,
    ...(request.getDeletebeforereplacedefined()
      ? { deleteBeforeReplace: request.getDeletebeforereplace() }
      : {}),
    ...optional("deletedWith", request.getDeletedwith()),
    ...optional("importId", request.getImportid()),
    aliases: request.getAliasesList().map(aliasOf),
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList().toSorted(compareText),
  };
}

function aliasOf(given: alias.Alias): Alias {
  const spec = given.getSpec();
  if (!spec) return given.getUrn();
  return {
    ...optional("name", spec.getName()),
    ...optional("type", spec.getType()),
    ...optional("stack", spec.getStack()),
    ...optional("project", spec.getProject()),
    ...optional("parent", spec.getParenturn()),
    ...(spec.getNoparent() ? { noParent: true } : {}),
  };
}

function providersOf(request: resource.RegisterResourceRequest): Record<string, string> {
  const found: [string, string][] = [];
  request.getProvidersMap().forEach((provider, name) => {
    found.push([name, readable(provider)]);
  });
  return Object.fromEntries(found.sort(([a], [b]) => compareText(a, b)));
}

function propertyDependenciesOf(
  request: resource.RegisterResourceRequest,
): Record<string, readonly string[]> {
  const found: [string, readonly string[]][] = [];
  request.getPropertydependenciesMap().forEach((dependencies, property) => {
    found.push([property, dependencies.getUrnsList().toSorted(compareText)]);
  });
  return Object.fromEntries(found.sort(([a], [b]) => compareText(a, b)));
}
