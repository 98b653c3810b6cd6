import { bindParameters } from "../evaluate/arguments.ts";
import type { CallSite } from "../evaluate/frame.ts";
import { memberOf } from "../evaluate/member.ts";
import { type PlaceholderValue, runtime, type Value } from "../evaluate/value.ts";
import { Variables } from "../evaluate/variables.ts";
import type { FunctionIr } from "../ir/index.ts";
import { Filler } from "./fill.ts";
import type { Summary } from "./summary.ts";

/** What one call of a summarised infra function contributes: its local graph, filled. */
export function fillSummary(
  summary: Summary,
  site: CallSite,
  active: FunctionIr[],
): Pick<Summary, "effects" | "returned"> {
  const { function: fn, scope } = summary.function;
  const given = argumentsByName(summary, site, active);
  const filler = new Filler(
    {
      function: fn,
      language: site.frame.language,
      outside: scope,
      resolve: (placeholder) => resolve(placeholder, given, site),
    },
    summary.effects.resources,
  );
  return {
    effects: {
      resources: summary.effects.resources.map((resource) => filler.resource(resource)),
      registrations: summary.effects.registrations.map((registration) => ({
        ...registration,
        resource: filler.value(registration.resource),
        arguments: registration.arguments.map((argument) => filler.argument(argument)),
        handler: filler.value(registration.handler),
      })),
      calls: [],
      settings: summary.effects.settings.map((setting) => ({
        ...setting,
        resource: filler.value(setting.resource),
        key: filler.argument(setting.key),
        value: filler.argument(setting.value),
      })),
    },
    returned: filler.value(summary.returned),
  };
}

function argumentsByName(summary: Summary, site: CallSite, active: FunctionIr[]): ReadonlyMap<string, Value> {
  const { function: fn, scope } = summary.function;
  const frame = { ...site.frame, scope: new Variables<Value>(scope), function: fn };
  active.push(fn);
  const bound = bindParameters(fn, site.arguments, frame);
  active.pop();
  return new Map([...bound].map(([{ name }, value]) => [name, value]));
}

function resolve(
  placeholder: PlaceholderValue,
  given: ReadonlyMap<string, Value>,
  { frame, call }: CallSite,
): Value {
  const start: Value =
    given.get(placeholder.parameter) ?? runtime("a parameter that is not there", placeholder.at);
  const { at } = placeholder;
  // What is still open there is looked at where the infra function says so, and not at the call.
  const expression = { ...call, at };
  return placeholder.path.reduce((value, name) => memberOf(value, { name, at, frame, expression }), start);
}
