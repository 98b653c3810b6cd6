import { kindNamed, type Parameter, type ResourceKind } from "#kinds";
import { invalidOption } from "../diagnostics.ts";
import type { CallSite } from "../evaluate/frame.ts";
import { constant, type CreatedResource, type EvaluatedArgument, type Value } from "../evaluate/value.ts";
import { nearestOf } from "../link/nearest.ts";

/** The arguments of an SDK call by parameter, and the options of a constructor. */
export interface SdkArguments {
  readonly byParameter: ReadonlyMap<string, EvaluatedArgument>;
  readonly options: readonly { readonly name: string; readonly value: Value; readonly at: EvaluatedArgument["at"] }[];
}

/** `memory_size` as `memorySize`. */
function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Matches the arguments of an SDK call with the description; what does not fit is reported at its place. */
export function matchSdkArguments(
  parameters: readonly Parameter[],
  options: ResourceKind["options"],
  site: CallSite,
): SdkArguments {
  const byParameter = new Map<string, EvaluatedArgument>();
  const found: SdkArguments["options"][number][] = [];
  let position = 0;
  for (const argument of site.arguments) {
    const name = argument.name === undefined ? undefined : camelCase(argument.name);
    const parameter = name === undefined ? parameters[position++] : parameters.find((one) => one.name === name);
    if (parameter) byParameter.set(parameter.name, argument);
    else if (name !== undefined) addOption({ name, value: argument.value, at: argument.at }, { options, site, found });
    else if (argument.value.kind === "object")
      for (const [key, value] of argument.value.entries)
        addOption({ name: camelCase(key), value, at: argument.at }, { options, site, found });
    else site.frame.phase.report.add(invalidOption(argument.at, "this argument is one too many", "remove it"));
  }
  for (const parameter of parameters)
    if (!parameter.optional && !parameter.rest && !byParameter.has(parameter.name))
      site.frame.phase.report.add(
        invalidOption(site.call.at, `the argument \`${parameter.name}\` is missing`, `add the \`${parameter.name}\``),
      );
  return { byParameter, options: found };
}

function addOption(
  option: SdkArguments["options"][number],
  { options, site, found }: { readonly options: ResourceKind["options"]; readonly site: CallSite; readonly found: SdkArguments["options"][number][] },
): void {
  if (Object.hasOwn(options, option.name)) {
    found.push(option);
    return;
  }
  const nearest = nearestOf(option.name, Object.keys(options));
  const hint = nearest ? `did you mean \`${nearest}\`?` : "remove it";
  site.frame.phase.report.add(invalidOption(option.at, `there is no option \`${option.name}\``, hint));
}

/** The resource that a constructor call creates, and its handler where the constructor takes one. */
export function constructResource(
  kindName: string,
  site: CallSite,
): { readonly resource: CreatedResource; readonly handler?: EvaluatedArgument } | undefined {
  const kind = kindNamed(kindName);
  if (!kind) return undefined;
  const { byParameter, options } = matchSdkArguments(kind.constructorParameters, kind.options, site);
  const named = argumentOfType(kind.constructorParameters, byParameter, "name");
  const handler = argumentOfType(kind.constructorParameters, byParameter, "handler");
  const name = named && !isAbsent(named.value) ? named.value : defaultName(handler);
  return {
    resource: { kindName, name, nameAt: named?.at ?? site.call.at, options, at: site.call.at },
    ...(handler && { handler }),
  };
}

function argumentOfType(
  parameters: readonly Parameter[],
  byParameter: SdkArguments["byParameter"],
  type: Parameter["value"]["type"],
): EvaluatedArgument | undefined {
  const parameter = parameters.find((one) => one.value.type === type);
  return parameter && byParameter.get(parameter.name);
}

function isAbsent(value: Value): boolean {
  return value.kind === "constant" && (value.value === undefined || value.value === null);
}

/** A resource that its handler names, or the one that is called `default`. */
function defaultName(handler: EvaluatedArgument | undefined): Value {
  const named = handler?.value.kind === "function" && !handler.value.function.name.startsWith("<");
  return constant(named && handler.value.kind === "function" ? handler.value.function.name : "default");
}
