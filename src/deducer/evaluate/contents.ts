import type { Value } from "./value.ts";

/** Whether a value is, or contains, something that `found` accepts; instances are looked at through their arguments. */
export function containsValue(
  value: Value,
  found: (value: Value) => boolean,
  seen = new Set<Value>(),
): boolean {
  if (seen.has(value)) return false;
  seen.add(value);
  if (found(value)) return true;
  return partsOf(value).some((part) => containsValue(part, found, seen));
}

/** Whether a value is made from a parameter of an infra function, which only a call of it knows. */
export function dependsOnPlaceholder(value: Value): boolean {
  return containsValue(
    value,
    (one) =>
      one.kind === "placeholder" ||
      (one.kind === "runtime" && one.cause !== undefined && dependsOnPlaceholder(one.cause)),
  );
}

/** Whether a placeholder went into a value in a way that filling cannot undo. */
export function needsArguments(value: Value): boolean {
  return containsValue(
    value,
    (one) =>
      (one.kind === "runtime" && one.cause !== undefined && dependsOnPlaceholder(one.cause)) ||
      (one.kind === "union" && one.values.some(dependsOnPlaceholder)),
  );
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case "concat":
      return value.parts;
    case "object":
      return [...value.entries.values()];
    case "array":
      return value.elements;
    case "map":
      return [...value.entries.values()];
    case "promise":
      return value.settled;
    case "accessor":
      return [...(value.get ? [value.get] : []), ...(value.set ? [value.set] : [])];
    case "instance": {
      const given = value.arguments.map((argument) => argument.value);
      return value.resource ? [...given, { kind: "resource", resource: value.resource }] : given;
    }
    case "union":
      return value.values;
    case "property":
    case "resource-method":
      return [value.resource];
    case "data-method":
      return [value.receiver];
    case "function":
      return value.bound ?? [];
    case "environment":
      return value.default ? [value.default] : [];
    default:
      return [];
  }
}
