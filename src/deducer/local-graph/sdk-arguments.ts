import { type Diagnostic, nearestOf } from "#diagnostics";
import { type Option, type Parameter, spelled } from "#kinds";
import { invalidOption } from "../diagnostics.ts";
import { asData } from "../evaluate/dictionary.ts";
import type { CallSite } from "../evaluate/frame.ts";
import type { EvaluatedArgument, GivenOption } from "../evaluate/value.ts";
import type { Place } from "../ir/index.ts";
import { respelling, withRepair } from "../repairs/repair.ts";

/** What an SDK call takes. */
interface Signature {
  readonly parameters: readonly Parameter[];
  readonly options: { readonly [name: string]: Option };
}

/** An option with the place of its name. */
interface NamedOption extends GivenOption {
  readonly nameAt: Place;
}

/** The arguments of an SDK call by parameter, and the options of a constructor. */
export interface SdkArguments {
  readonly byParameter: ReadonlyMap<string, EvaluatedArgument>;
  readonly options: readonly GivenOption[];
}

/** Matches the arguments of an SDK call with its signature; what does not fit is reported at its place. */
export function matchSdkArguments(signature: Signature, site: CallSite): SdkArguments {
  const sorted = sortArguments(signature, site);
  for (const mistake of mistakesIn(sorted, signature, site)) site.frame.phase.report.add(mistake);
  const known = sorted.given.filter((option) => isKnown(option, signature));
  return {
    byParameter: sorted.byParameter,
    options: known.map(({ name, value, at }) => ({ name, value, at })),
  };
}

interface SortedArguments {
  readonly byParameter: SdkArguments["byParameter"];
  /** What stands behind the last parameter: the options, or too much. */
  readonly surplus: readonly EvaluatedArgument[];
  readonly given: readonly NamedOption[];
}

function sortArguments({ parameters, options }: Signature, site: CallSite): SortedArguments {
  const positional = site.arguments.filter((argument) => argument.name === undefined);
  const named = site.arguments.flatMap((argument) =>
    argument.name === undefined ? [] : [{ ...argument, name: camelCase(argument.name) }],
  );
  const isParameter = ({ name }: { readonly name: string }) =>
    parameters.some((parameter) => parameter.name === name);
  // An options object may be handed over by its name, if no option is called so.
  const isObject = ({ name }: { readonly name: string }) =>
    name === "options" && !isParameter({ name }) && !Object.hasOwn(options, name);
  const surplus = [...positional.slice(parameters.length), ...named.filter(isObject)];
  const single = named.filter((one) => !isParameter(one) && !isObject(one));
  return {
    byParameter: new Map<string, EvaluatedArgument>([
      ...positional
        .slice(0, parameters.length)
        .map((argument, position) => [parameters[position]?.name ?? "", argument] as const),
      ...named.filter(isParameter).map((argument) => [argument.name, argument] as const),
    ]),
    surplus,
    given: [
      ...single.map((one) => ({ ...one, at: placeOfValue(one, site), nameAt: one.at })),
      ...surplus.flatMap((argument) => optionsIn(argument, site)),
    ],
  };
}

function mistakesIn(
  { byParameter, surplus, given }: SortedArguments,
  signature: Signature,
  site: CallSite,
): readonly Diagnostic[] {
  const tooMany = surplus.filter(
    ({ value }, position) =>
      !(position === 0 && Object.keys(signature.options).length > 0) && value.kind !== "object",
  );
  return [
    ...tooMany.map(({ at }) => invalidOption(at, "this argument is one too many", "remove it")),
    ...given
      .filter((option) => !isKnown(option, signature))
      .map((option) => unknownOption(option, signature, site)),
    ...missing(signature, byParameter).map((name) =>
      invalidOption(site.call.at, `the argument \`${name}\` is missing`, `add the \`${name}\``),
    ),
  ];
}

function isKnown({ name }: GivenOption, { options }: Signature): boolean {
  return name === "*" || Object.hasOwn(options, name);
}

function missing({ parameters }: Signature, given: SdkArguments["byParameter"]): readonly string[] {
  return parameters
    .filter(({ name, optional, rest }) => !optional && !rest && !given.has(name))
    .map(({ name }) => name);
}

/** The options in an object that stands behind the last parameter. */
function optionsIn(argument: EvaluatedArgument, { call, frame }: CallSite): readonly NamedOption[] {
  const { at } = argument;
  const value = asData(argument.value, frame);
  if (value.kind === "constant" && (value.value === undefined || value.value === null)) return [];
  if (value.kind !== "object") return [{ name: "*", value, at, nameAt: at }];
  const written = call.arguments.find((one) => one.at === at)?.value;
  const entries = written?.kind === "object" ? written.entries : [];
  const entryOf = (name: string) =>
    entries.flatMap((entry) =>
      "key" in entry && entry.key.kind === "literal" && entry.key.value === name ? [entry] : [],
    )[0];
  return [...value.entries].map(([name, entry]) => ({
    name: camelCase(name),
    value: entry,
    at: entryOf(name)?.value.at ?? at,
    nameAt: entryOf(name)?.key.at ?? at,
  }));
}

function placeOfValue({ at }: EvaluatedArgument, { call }: CallSite): Place {
  return call.arguments.find((one) => one.at === at)?.value.at ?? at;
}

/** `memory_size` as `memorySize`. */
function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function unknownOption(
  { name, nameAt }: NamedOption,
  { options }: Signature,
  { frame }: CallSite,
): Diagnostic {
  const known = Object.keys(options).map((option) => spelled(option, frame.language));
  const written = spelled(name, frame.language);
  const nearest = nearestOf(written, known);
  const diagnostic = invalidOption(
    nameAt,
    `there is no option \`${written}\``,
    nearest ? `did you mean \`${nearest}\`?` : "remove it",
  );
  return withRepair(diagnostic, respelling(nameAt, written, nearest));
}
