import { isObject, type Json, type JsonObject, textOf } from "./json.ts";

/** The configuration a program sees. */
export interface Configuration {
  /** By full key, `project:key`; what is no string is JSON in a string. */
  readonly values: Readonly<Record<string, string>>;
  /** Sorted. */
  readonly secretKeys: readonly string[];
}

/** Where configuration comes from; later ones win. */
export interface ConfigurationSources {
  readonly project: string;
  /** `config` of Pulumi.yaml. */
  readonly declared: JsonObject;
  /** `config` of Pulumi.<stack>.yaml. */
  readonly stack: JsonObject;
  readonly config: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Merges configuration as the engine does before it starts a program; a broken one is an error. */
export function configurationOf(sources: ConfigurationSources): Configuration {
  const { project, declared, stack, config, secrets } = sources;
  const values = new Map<string, string>();
  for (const [key, declaration] of Object.entries(declared)) {
    const value = declaredValue(key, declaration, project);
    if (value !== undefined) values.set(fullKey(key, project), written(value));
  }
  const given = { ...qualified(config, project), ...qualified(secrets, project) };
  for (const [key, value] of Object.entries(qualified(stack, project))) {
    if (isObject(value) && "secure" in value) demandReplacement(key, given);
    else values.set(key, written(value));
  }
  for (const [key, value] of Object.entries(given)) values.set(key, value);
  validate(sources, values);
  return { values: Object.fromEntries(values), secretKeys: Object.keys(qualified(secrets, project)).sort() };
}

/** The packages whose default provider a stack forbids (`pulumi:disable-default-providers`). */
export function disabledDefaults(configuration: Configuration): ReadonlySet<string> {
  const names: Json = JSON.parse(configuration.values["pulumi:disable-default-providers"] ?? "[]");
  return new Set(Array.isArray(names) ? names.map(String) : []);
}

function declaredValue(key: string, declaration: Json, project: string): Json | undefined {
  if (!isObject(declaration)) return declaration; // the short form: the value itself
  const foreign = !fullKey(key, project).startsWith(`${project}:`);
  if (foreign && ("type" in declaration || "default" in declaration)) {
    throw new Error(
      `Pulumi.yaml: '${key}' is not of this project's namespace; it takes 'value', not 'default'`,
    );
  }
  return declaration["value"] ?? declaration["default"];
}

function demandReplacement(key: string, given: Readonly<Record<string, string>>): void {
  if (given[key] !== undefined) return;
  throw new Error(`'${key}' is encrypted in the stack's file and the double has no key; give it as a secret`);
}

function validate({ declared, project }: ConfigurationSources, values: ReadonlyMap<string, string>): void {
  for (const [key, declaration] of Object.entries(declared)) {
    const type = isObject(declaration) ? textOf(declaration["type"]) : undefined;
    if (type === undefined) continue;
    const value = values.get(fullKey(key, project));
    if (value === undefined) throw new Error(`the stack is missing configuration value '${key}'`);
    if (!(validators[type]?.(value) ?? true)) {
      throw new Error(`configuration key '${key}' must be of type '${type}', not '${value}'`);
    }
  }
}

const validators: Readonly<Record<string, (value: string) => boolean>> = {
  integer: (value) => /^[+-]?\d+$/.test(value),
  boolean: (value) => value === "true" || value === "false",
  array: (value) => value.trimStart().startsWith("["),
  object: (value) => value.trimStart().startsWith("{"),
};

function qualified<Value>(values: Readonly<Record<string, Value>>, project: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [fullKey(key, project), value]));
}

function fullKey(key: string, project: string): string {
  return key.includes(":") ? key : `${project}:${key}`;
}

function written(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
