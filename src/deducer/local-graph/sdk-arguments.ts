import { nearestOf } from "#diagnostics";
import type { Option, Parameter } from "#kinds";
import { invalidOption } from "../diagnostics.ts";
import type { CallSite } from "../evaluate/frame.ts";
import type { EvaluatedArgument, Value } from "../evaluate/value.ts";
import type { Place } from "../ir/index.ts";

/** What an SDK call takes. */
interface Signature {
  readonly parameters: readonly Parameter[];
  readonly options: { readonly [name: string]: Option };
}

/** An option that a call gives. */
export interface GivenOption {
  readonly name: string;
  readonly value: Value;
  readonly at: Place;
}

/** The arguments of an SDK call by parameter, and the options of a constructor. */
export interface SdkArguments {
  readonly byParameter: ReadonlyMap<string, EvaluatedArgument>;
  readonly options: readonly GivenOption[];
}

/** Matches the arguments of an SDK call with its signature; what does not fit is reported at its place. */
export function matchSdkArguments(signature: Signature, site: CallSite): SdkArguments {
  const { parameters, options } = signature;
  const isParameter = ({ name }: { readonly name: string }) =>
    parameters.some((parameter) => parameter.name === name);
  const positional = site.arguments.filter((argument) => argument.name === undefined);
  const named = site.arguments.flatMap(toNamed);
  const byParameter = new Map<string, EvaluatedArgument>([
    ...positional
      .slice(0, parameters.length)
      .map((argument, position) => [parameters[position]?.name ?? "", argument] as const),
    ...named.filter(isParameter).map((argument) => [argument.name, argument] as const),
  ]);
  const surplus = positional.slice(parameters.length);
  const given = [
    ...named.filter((one) => !isParameter(one)),
    ...surplus.flatMap((argument) => optionsIn(argument, site)),
  ];
  const mistakes = [
    ...surplus
      .filter(({ value }) => value.kind !== "object")
      .map(({ at }) => invalidOption(at, "this argument is one too many", "remove it")),
    ...given
      .filter(({ name }) => !Object.hasOwn(options, name))
      .map((option) => unknownOption(option, options)),
    ...missing(signature, byParameter).map((name) =>
      invalidOption(site.call.at, `the argument \`${name}\` is missing`, `add the \`${name}\``),
    ),
  ];
  for (const mistake of mistakes) site.frame.phase.report.add(mistake);
  return { byParameter, options: given.filter((option) => Object.hasOwn(options, option.name)) };
}

function missing({ parameters }: Signature, given: SdkArguments["byParameter"]): readonly string[] {
  return parameters
    .filter(({ name, optional, rest }) => !optional && !rest && !given.has(name))
    .map(({ name }) => name);
}

function toNamed({ name, value, at }: EvaluatedArgument): readonly GivenOption[] {
  return name === undefined ? [] : [{ name: camelCase(name), value, at }];
}

/** The options in an object that stands behind the last parameter. */
function optionsIn({ value, at }: EvaluatedArgument, { call }: CallSite): readonly GivenOption[] {
  if (value.kind !== "object") return [];
  const written = call.arguments.find((argument) => argument.at === at)?.value;
  const entries = written?.kind === "object" ? written.entries : [];
  const placeOf = (name: string) =>
    entries.flatMap((entry) =>
      "key" in entry && entry.key.kind === "literal" && entry.key.value === name ? [entry.key.at] : [],
    )[0] ?? at;
  return [...value.entries].map(([name, entry]) => ({
    name: camelCase(name),
    value: entry,
    at: placeOf(name),
  }));
}

/** `memory_size` as `memorySize`. */
function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function unknownOption(
  { name, at }: GivenOption,
  options: Signature["options"],
): ReturnType<typeof invalidOption> {
  const nearest = nearestOf(name, Object.keys(options));
  return invalidOption(
    at,
    `there is no option \`${name}\``,
    nearest ? `did you mean \`${nearest}\`?` : "remove it",
  );
}
