import { LONGEST_TEXT } from "./limits.ts";
import { type KnownMethod, listOf, type Primitive, primitives } from "./plain.ts";
import { textOfConstant } from "./text.ts";
import { type ConstantValue, constant, type Value } from "./value.ts";

type Result = string | boolean | number | readonly string[] | undefined;
type TextMethod = (text: string, given: readonly Primitive[]) => Result;

/** What Python takes for white space. */
const space =
  "\\t\\n\\v\\f\\r\\x1c-\\x1f \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const spaces = new RegExp(`[${space}]+`, "u");
const startSpaces = new RegExp(`^[${space}]+`, "u");
const endSpaces = new RegExp(`[${space}]+$`, "u");

/** Upper and lower case, and what a letter is, differ from version to version outside of ASCII. */
const ascii =
  (method: TextMethod): TextMethod =>
  (text, given) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    /^[\x00-\x7f]*$/.test(text) && given.length === 0 ? method(text, given) : undefined;

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

interface Ends {
  readonly start: boolean;
  readonly end: boolean;
}

/** Takes characters off both ends, or off one. */
const stripping =
  (ends: Ends): TextMethod =>
  (text, [characters, ...others]) => {
    if (others.length > 0) return undefined;
    if (characters === undefined || characters === null) return withoutSpace(text, ends);
    return typeof characters === "string" ? without(text, characters, ends) : undefined;
  };

function withoutSpace(text: string, { start, end }: Ends): string {
  const left = start ? text.replace(startSpaces, "") : text;
  return end ? left.replace(endSpaces, "") : left;
}

function without(text: string, characters: string, { start, end }: Ends): string {
  const taken = new Set(characters);
  const letters = [...text];
  const keeps = (letter: string) => !taken.has(letter);
  const from = start ? letters.findIndex(keeps) : 0;
  const to = end ? letters.findLastIndex(keeps) + 1 : letters.length;
  return from < 0 ? "" : letters.slice(from, to).join("");
}

const question =
  (ask: (text: string, part: string) => boolean): TextMethod =>
  (text, given) =>
    given.length === 1 && typeof given[0] === "string" ? ask(text, given[0]) : undefined;

/** Positions count code points; only text without surrogates has the same in both. */
const place =
  (find: (text: string, part: string) => number): TextMethod =>
  (text, given) =>
    given.length === 1 && typeof given[0] === "string" && !/[\ud800-\udfff]/.test(text)
      ? find(text, given[0])
      : undefined;

const padding =
  (pad: (text: string, missing: number, fill: string) => string): TextMethod =>
  (text, [width, fill = " ", ...others]) => {
    if (typeof width !== "number" || typeof fill !== "string" || [...fill].length !== 1) return undefined;
    if (others.length > 0 || width > LONGEST_TEXT) return undefined;
    return pad(text, Math.max(0, width - [...text].length), fill);
  };

const split: TextMethod = (text, [separator, most, ...others]) => {
  if (others.length > 0 || most !== undefined) return undefined;
  if (separator === undefined || separator === null) return text.split(spaces).filter((part) => part !== "");
  return typeof separator === "string" && separator !== "" ? text.split(separator) : undefined;
};

const partition =
  (
    find: (text: string, separator: string) => number,
    missing: (text: string) => readonly string[],
  ): TextMethod =>
  (text, [separator, ...others]) => {
    if (typeof separator !== "string" || separator === "" || others.length > 0) return undefined;
    const at = find(text, separator);
    return at < 0 ? missing(text) : [text.slice(0, at), separator, text.slice(at + separator.length)];
  };

const zeros: TextMethod = (text, [width, ...others]) => {
  if (typeof width !== "number" || others.length > 0 || width > LONGEST_TEXT) return undefined;
  const sign = /^[+-]/.exec(text)?.[0] ?? "";
  return sign + "0".repeat(Math.max(0, width - [...text].length)) + text.slice(sign.length);
};

const replaced: TextMethod = (text, [from, to, ...others]) =>
  typeof from === "string" && from !== "" && typeof to === "string" && others.length === 0
    ? text.split(from).join(to)
    : undefined;

const methods: Readonly<Record<string, TextMethod>> = {
  capitalize: ascii(capitalized),
  count: (text, [part, ...others]) =>
    typeof part === "string" && part !== "" && others.length === 0 ? text.split(part).length - 1 : undefined,
  endswith: question((text, part) => text.endsWith(part)),
  find: place((text, part) => text.indexOf(part)),
  isalnum: ascii((text) => /^[A-Za-z0-9]+$/.test(text)),
  isalpha: ascii((text) => /^[A-Za-z]+$/.test(text)),
  isdigit: ascii((text) => /^[0-9]+$/.test(text)),
  ljust: padding((text, missing, fill) => text + fill.repeat(missing)),
  lower: ascii((text) => text.toLowerCase()),
  lstrip: stripping({ start: true, end: false }),
  partition: partition(
    (text, separator) => text.indexOf(separator),
    (text) => [text, "", ""],
  ),
  removeprefix: (text, [prefix, ...others]) => {
    if (typeof prefix !== "string" || others.length > 0) return undefined;
    return text.startsWith(prefix) ? text.slice(prefix.length) : text;
  },
  removesuffix: (text, [suffix, ...others]) => {
    if (typeof suffix !== "string" || others.length > 0) return undefined;
    return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  },
  replace: replaced,
  rfind: place((text, part) => text.lastIndexOf(part)),
  rjust: padding((text, missing, fill) => fill.repeat(missing) + text),
  rpartition: partition(
    (text, separator) => text.lastIndexOf(separator),
    (text) => ["", "", text],
  ),
  rstrip: stripping({ start: false, end: true }),
  split,
  startswith: question((text, part) => text.startsWith(part)),
  strip: stripping({ start: true, end: true }),
  swapcase: ascii((text) =>
    text.replace(/[A-Za-z]/g, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    ),
  ),
  title: ascii((text) => text.replace(/[A-Za-z]+/g, capitalized)),
  upper: ascii((text) => text.toUpperCase()),
  zfill: zeros,
};

const tuples = new Set(["partition", "rpartition"]);

function asMethod(name: string, method: TextMethod): KnownMethod<ConstantValue> {
  return ({ value }, given, { named }) => {
    const plain = primitives(given);
    if (!plain || named.size > 0 || typeof value !== "string") return undefined;
    const result = method(value, plain);
    if (result === undefined || (typeof result === "string" && result.length > LONGEST_TEXT))
      return undefined;
    if (typeof result !== "object") return constant(result);
    return listOf(
      result.map((part) => constant(part)),
      tuples.has(name) ? "tuple" : "list",
    );
  };
}

/** `", ".join(names)`: everything joined must be text. */
const join: KnownMethod<ConstantValue> = ({ value }, [list]) => {
  const plain = list?.kind === "array" && list.flavour !== "set" ? primitives(list.elements) : undefined;
  if (!plain?.every((one) => typeof one === "string") || typeof value !== "string") return undefined;
  return constant(plain.join(value));
};

/** `"{}-{name}".format(…)` with plain holes. */
const format: KnownMethod<ConstantValue> = ({ value }, given, { named }) => {
  if (typeof value !== "string") return undefined;
  const holes = value.match(hole) ?? [];
  const names = holes.filter((one) => one !== "{{" && one !== "}}").map((one) => one.slice(1, -1));
  const mixed = names.includes("") && names.some((name) => /^\d+$/.test(name));
  let next = 0;
  const ordered = names.map((name) => (name === "" ? String(next++) : name));
  const texts = ordered.flatMap((name) => {
    const argument = argumentOf(name, { given, named });
    return argument?.kind === "constant" ? [textOfConstant(argument.value, "python")] : [];
  });
  if (mixed || texts.length < names.length) return undefined;
  const left = [...texts];
  return constant(
    value.replace(hole, (one) => (one === "{{" || one === "}}" ? one.charAt(0) : (left.shift() ?? ""))),
  );
};

const hole = /\{\{|\}\}|\{\w*\}|[{}]/g;

function argumentOf(
  name: string,
  { given, named }: { readonly given: readonly Value[]; readonly named: ReadonlyMap<string, Value> },
): Value | undefined {
  return /^\d+$/.test(name) ? given[Number(name)] : named.get(name);
}

/** Methods of Python's text that are evaluated. */
export const pythonTextMethods: Readonly<Record<string, KnownMethod<ConstantValue>>> = {
  ...Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, asMethod(name, method)])),
  format,
  join,
};
