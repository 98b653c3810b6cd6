import type { Diagnostic, Fix, Report } from "#diagnostics";
import { cronMistake, isDuration, type ParameterType } from "#kinds";
import { invalidOption } from "../diagnostics.ts";
import { wasRefused } from "../evaluate/refused.ts";
import type { ConstantValue, Value } from "../evaluate/value.ts";
import { type Place, spanOf, textOf } from "../ir/index.ts";
import { refusal } from "../local-graph/refusal.ts";
import { repair, withRepair } from "../repairs/repair.ts";

/** The calls that lead to a place, outermost first. */
type Through = readonly { readonly message: string; readonly at: Place }[];

/** What is wrong with an argument or option, in the user's words. */
interface Mistake {
  readonly message: string;
  readonly hint: string;
}

type Check<T extends ParameterType> = (
  value: ConstantValue["value"],
  type: T,
  what: string,
) => Mistake | undefined;

type Checks = {
  readonly [T in ParameterType["type"]]?: Check<Extract<ParameterType, { readonly type: T }>>;
};

const checks: Checks = {
  string: (value, { pattern, example }, what) => {
    if (typeof value !== "string") return textWanted(what);
    if (pattern === undefined || new RegExp(pattern, "u").test(value)) return undefined;
    return { message: `${what} cannot be \`${value}\``, hint: `write it like \`"${example ?? pattern}"\`` };
  },
  number: (value, { minimum = -Infinity, maximum = Infinity, integer = false }, what) => {
    const wanted = `a ${integer ? "whole " : ""}number from ${minimum} to ${maximum}`;
    const isNumber = typeof value === "number" && (!integer || Number.isInteger(value));
    const fits = isNumber && value >= minimum && value <= maximum;
    return fits
      ? undefined
      : { message: `${what} must be ${wanted}, but it is ${shown(value)}`, hint: `write ${wanted}` };
  },
  boolean: (value, _type, what) =>
    typeof value === "boolean"
      ? undefined
      : {
          message: `${what} must be true or false, but it is ${shown(value)}`,
          hint: "write one of the two without quotes",
        },
  path: (value) =>
    typeof value === "string" && value.startsWith("/")
      ? undefined
      : { message: "a path begins with `/`", hint: 'write it in quotes, for example `"/orders"`' },
  folder: (value, _type, what) => (typeof value === "string" && value !== "" ? undefined : textWanted(what)),
  cron: (value) => {
    const mistake = typeof value === "string" ? cronMistake(value) : "a cron expression is text";
    return mistake === undefined
      ? undefined
      : {
          message: mistake,
          hint: "write minute, hour, day of the month, month and day of the week, for example `0 3 * * *`",
        };
  },
  duration: (value) =>
    typeof value === "string" && isDuration(value)
      ? undefined
      : {
          message: `${shown(value)} is no duration`,
          hint: 'write a whole number with `s`, `m`, `h` or `d`, for example `"30m"`',
        },
  secret: () => ({
    message: "the value of a secret is written in the program",
    hint: "read it from an environment variable, or leave it out and give it when deploying",
  }),
};

/** What an argument or option must be, and where it stands. */
export interface Wanted {
  /** Of a type that is not known everything is that is known itself. */
  readonly type: ParameterType | undefined;
  readonly at: Place;
  /** What it is, for messages. */
  readonly what: string;
  /** Whether it must be known at compile time, as part of an id must. */
  readonly static?: boolean;
  readonly report: Report;
  /** The calls that lead there. */
  readonly through?: Through;
}

/** Whether an argument or option is what its parameter wants; if not, that is reported. */
export function argumentFits(value: Value, wanted: Wanted): boolean {
  const { type, at, what, report, through = [] } = wanted;
  if (wasRefused(value)) return false;
  if (staysSymbolic(value, wanted)) return true;
  const related = through.map((place) => ({ message: place.message, at: spanOf(place.at) }));
  const add = (diagnostic: Diagnostic) =>
    report.add(related.length > 0 ? { ...diagnostic, related } : diagnostic);
  if (value.kind !== "constant" && !(type?.type === "secret" && symbols.has(value.kind))) {
    add(refusal(at, what, value));
    return false;
  }
  const check = type && (checks[type.type] as Check<ParameterType> | undefined);
  const mistake = type && check?.(value.kind === "constant" ? value.value : undefined, type, what);
  if (mistake) add(withRepair(invalidOption(at, mistake.message, mistake.hint), repairOf(type, at)));
  return !mistake;
}

/** A path that is written in place gets its slash. */
function repairOf(type: ParameterType | undefined, at: Place): Fix | undefined {
  const [, quote = "", rest] = /^(f?["'`])([\w].*)$/su.exec(textOf(at)) ?? [];
  if (type?.type !== "path" || rest === undefined) return undefined;
  return repair("begin the path with `/`", [{ at, text: `${quote}/${rest}` }]);
}

/** Whether a value that only the deployment knows can stand there. */
function staysSymbolic(value: Value, { type, static: isStatic = false }: Wanted): boolean {
  if (isStatic || !type) return false;
  if (type.type === "secret") return isEnvironmentOnly(value);
  return (type.type === "string" || type.type === "folder") && symbols.has(value.kind);
}

const symbols = new Set<Value["kind"]>(["environment", "property", "concat"]);

function isEnvironmentOnly(value: Value): boolean {
  return value.kind === "environment" && (!value.default || isEnvironmentOnly(value.default));
}

function textWanted(what: string): Mistake {
  return { message: `${what} must be text`, hint: "write it in quotes" };
}

function shown(value: ConstantValue["value"]): string {
  return `\`${JSON.stringify(value) ?? "undefined"}\``;
}
