import { kindNamed, type Parameter } from "#kinds";
import type { CallSite } from "../evaluate/frame.ts";
import {
  type CreatedResource,
  constant,
  type EvaluatedArgument,
  type GivenOption,
  type Value,
} from "../evaluate/value.ts";
import { matchSdkArguments, type SdkArguments } from "./sdk-arguments.ts";

/** The resource that a constructor call creates, and its handler where the constructor takes one. */
export function constructResource(
  kindName: string,
  site: CallSite,
): { readonly resource: CreatedResource; readonly handler?: EvaluatedArgument } | undefined {
  const kind = kindNamed(kindName);
  if (!kind) return undefined;
  const { byParameter, options } = matchSdkArguments(
    { parameters: kind.constructorParameters, options: kind.options },
    site,
  );
  const named = argumentOfType(kind.constructorParameters, byParameter, "name");
  const handler = argumentOfType(kind.constructorParameters, byParameter, "handler");
  const name = named && !isAbsent(named.value) ? named.value : defaultName(handler);
  return {
    resource: {
      kindName,
      name,
      nameAt: named?.at ?? site.call.at,
      options: [...otherArguments(kind.constructorParameters, byParameter), ...options],
      at: site.call.at,
    },
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

/** The arguments that are neither name nor handler stand among the options: a folder, where a secret comes from. */
function otherArguments(
  parameters: readonly Parameter[],
  byParameter: SdkArguments["byParameter"],
): readonly GivenOption[] {
  return parameters
    .filter(({ value }) => value.type !== "name" && value.type !== "handler")
    .flatMap(({ name }) => {
      const argument = byParameter.get(name);
      return argument && !isAbsent(argument.value) ? [{ name, value: argument.value, at: argument.at }] : [];
    });
}

function isAbsent(value: Value): boolean {
  return value.kind === "constant" && (value.value === undefined || value.value === null);
}

/** A resource that its handler names, or the one that is called `default`. */
function defaultName(handler: EvaluatedArgument | undefined): Value {
  const named = handler?.value.kind === "function" && !handler.value.function.name.startsWith("<");
  return constant(named && handler.value.kind === "function" ? handler.value.function.name : "default");
}
