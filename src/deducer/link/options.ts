import type { GraphValue, Language } from "#arch-ref";
import type { Report } from "#diagnostics";
import { kindNamed, type Parameter, type ParameterType, spelled } from "#kinds";
import { alternatives, type CreatedResource, type EvaluatedArgument, type Value } from "../evaluate/value.ts";
import { textOf } from "../ir/index.ts";
import { pathPlaces, type Setting } from "../local-graph/effects.ts";
import { refusedReceiver } from "../local-graph/refusal.ts";
import { argumentFits } from "./parameter-types.ts";
import { toGraphValue } from "./render.ts";

/** A resource's options in the graph. */
type Options = { readonly [name: string]: GraphValue };

interface LinkInput {
  readonly language: Language;
  readonly settings: readonly Setting[];
  readonly report: Report;
}

/** The options of a resource, those that calls set included; what does not fit its type is reported and left out. */
export function linkOptions(resource: CreatedResource, input: LinkInput): Options {
  const { language, report } = input;
  const given = resource.options
    .filter(({ value }) => !isAbsent(value))
    .filter(({ name, value, at }) => {
      const what = name === "*" ? "an object of options" : `\`${spelled(name, language)}\``;
      return argumentFits(value, { type: typeOf(resource, name), at, what, report });
    })
    .map(({ name, value }) => [name, toGraphValue(value)] as const);
  return { ...Object.fromEntries(given), ...entriesOf(resource, input) };
}

/** Reports calls that set an entry of a resource that is not known. */
export function checkSettings(settings: readonly Setting[], report: Report): void {
  for (const { resource, method, call, path } of settings) {
    const [only, ...others] = alternatives(resource);
    if (only?.kind === "resource" && others.length === 0) continue;
    report.add(refusedReceiver(call.callee.at, { method, value: resource }, pathPlaces(path)));
  }
}

/** What an option, or an argument of the constructor, must be. */
export function typeOf({ kindName }: CreatedResource, name: string): ParameterType | undefined {
  const kind = kindNamed(kindName);
  return kind?.options[name]?.value ?? kind?.constructorParameters.find((one) => one.name === name)?.value;
}

/** The maps among a resource's options, in the order in which their entries are set. */
function entriesOf(
  resource: CreatedResource,
  { settings, report }: Pick<LinkInput, "settings" | "report">,
): Options {
  const maps: Record<string, Record<string, GraphValue>> = {};
  for (const setting of settings) {
    const method = kindNamed(resource.kindName)?.methods[setting.method];
    const isOwn = setting.resource.kind === "resource" && setting.resource.resource === resource;
    if (!isOwn || !method || !("entryOf" in method) || !isEntry(setting, method.parameters, report)) continue;
    const map = maps[method.entryOf] ?? {};
    map[keyOf(setting)] = toGraphValue(setting.value.value);
    maps[method.entryOf] = map;
  }
  return maps;
}

/** The key is part of the program; its value may be known only at deployment. */
function isEntry(
  { key, value, method, path }: Setting,
  [keyParameter, valueParameter]: readonly Parameter[],
  report: Report,
): boolean {
  const wanted = ({ at }: EvaluatedArgument, parameter: Parameter | undefined) => ({
    type: parameter?.value,
    at,
    what: `the argument \`${textOf(at)}\` of \`${method}\``,
    report,
    through: pathPlaces(path),
  });
  const hasKey = argumentFits(key.value, { ...wanted(key, keyParameter), static: true });
  return argumentFits(value.value, wanted(value, valueParameter)) && hasKey;
}

function keyOf({ key }: Setting): string {
  return key.value.kind === "constant" ? String(key.value.value) : "";
}

function isAbsent(value: Value): boolean {
  return value.kind === "constant" && (value.value === undefined || value.value === null);
}
