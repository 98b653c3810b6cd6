import type { Language } from "#arch-ref";
import { textOfConstant } from "./text.ts";
import { type ArrayValue, constant, type EvaluatedArgument, type Value } from "./value.ts";

type Primitive = string | number;

/** What a method of text gives: a value of its own, a list of texts, or nothing where it is not followed. */
type Result = string | number | boolean | readonly string[] | undefined;

type Methods = Readonly<Record<string, (text: string, given: readonly Primitive[]) => Result>>;

/** Where an argument is a text, or is left out. */
function texts(given: readonly Primitive[]): readonly (string | undefined)[] | undefined {
  return given.every((one) => typeof one === "string") ? (given as readonly string[]) : undefined;
}

/** A method of JavaScript's own that takes what was written, if all of it is of these types. */
function native(name: keyof string, ...types: readonly ("string" | "number")[]): Methods[string] {
  return (text, given) => {
    const fits =
      given.length <= types.length && given.every((one, position) => typeof one === types[position]);
    const method = text[name] as (...given: readonly Primitive[]) => Result;
    return fits ? method.apply(text, [...given]) : undefined;
  };
}

const typescriptMethods: Methods = {
  toLowerCase: native("toLowerCase"),
  toUpperCase: native("toUpperCase"),
  trim: native("trim"),
  trimStart: native("trimStart"),
  trimEnd: native("trimEnd"),
  padStart: native("padStart", "number", "string"),
  padEnd: native("padEnd", "number", "string"),
  repeat: (text, [count, ...more]) =>
    typeof count === "number" && more.length === 0 && count >= 0 && count * text.length <= 10_000
      ? text.repeat(count)
      : undefined,
  concat: (text, given) => text + given.join(""),
  replace: bothGiven(native("replace", "string", "string")),
  replaceAll: bothGiven(native("replaceAll", "string", "string")),
  slice: native("slice", "number", "number"),
  substring: native("substring", "number", "number"),
  charAt: native("charAt", "number"),
  startsWith: native("startsWith", "string"),
  endsWith: native("endsWith", "string"),
  includes: native("includes", "string"),
  split: (text, [separator, ...more]) =>
    typeof separator === "string" && more.length === 0 ? text.split(separator) : undefined,
};

/** `replace` with one argument is a mistake, whatever it gives. */
function bothGiven(method: Methods[string] | undefined): Methods[string] {
  return (text, given) => (given.length === 2 ? method?.(text, given) : undefined);
}

const pythonMethods: Methods = {
  lower: native("toLowerCase"),
  upper: native("toUpperCase"),
  strip: (text, given) => stripped(text, given, { start: true, end: true }),
  lstrip: (text, given) => stripped(text, given, { start: true, end: false }),
  rstrip: (text, given) => stripped(text, given, { start: false, end: true }),
  zfill: (text, [width]) =>
    typeof width === "number" && !/^[+-]/.test(text) ? text.padStart(width, "0") : undefined,
  ljust: native("padEnd", "number", "string"),
  rjust: native("padStart", "number", "string"),
  replace: (text, given) => {
    const [from, to] = texts(given) ?? [];
    return given.length === 2 && from ? text.split(from).join(to) : undefined;
  },
  removeprefix: (text, given) => {
    const [prefix] = texts(given) ?? [];
    if (prefix === undefined) return undefined;
    return text.startsWith(prefix) ? text.slice(prefix.length) : text;
  },
  removesuffix: (text, given) => {
    const [suffix] = texts(given) ?? [];
    if (suffix === undefined) return undefined;
    return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  },
  startswith: native("startsWith", "string"),
  endswith: native("endsWith", "string"),
  split: (text, given) => {
    if (given.length === 0) return text.split(/\s+/).filter((word) => word !== "");
    const [separator] = texts(given) ?? [];
    return given.length === 1 && separator ? text.split(separator) : undefined;
  },
};

function stripped(
  text: string,
  given: readonly Primitive[],
  { start, end }: { readonly start: boolean; readonly end: boolean },
): string | undefined {
  const [characters] = texts(given) ?? [];
  if (given.length > 1 || (given.length === 1 && characters === undefined)) return undefined;
  const drops = (one: string | undefined) =>
    one !== undefined && (characters === undefined ? one.trim() === "" : characters.includes(one));
  const all = [...text];
  while (start && drops(all[0])) all.shift();
  while (end && drops(all.at(-1))) all.pop();
  return all.join("");
}

const methods: Readonly<Record<Language, Methods>> = {
  typescript: typescriptMethods,
  python: pythonMethods,
};

/** Calls a method of a text that is known; nothing where the method or an argument is not followed. */
export function callOnText(
  text: string,
  name: string,
  { given, language }: { readonly given: readonly EvaluatedArgument[]; readonly language: Language },
): Value | undefined {
  const [first] = given;
  if (name === "format" && language === "python") return formatted(text, given);
  if (given.some((argument) => argument.name !== undefined)) return undefined;
  if (name === "join" && language === "python")
    return first?.value.kind === "array" ? joinElements(first.value, text) : undefined;
  const plain = given.map(({ value }) => (value.kind === "constant" ? value.value : undefined));
  if (!plain.every((value) => typeof value === "string" || typeof value === "number")) return undefined;
  const own = methods[language];
  return Object.hasOwn(own, name) ? asValue(own[name]?.(text, plain)) : undefined;
}

function asValue(result: Result): Value | undefined {
  if (result === undefined) return undefined;
  if (typeof result !== "object") return constant(result);
  return { kind: "array", flavour: "list", elements: result.map((one) => constant(one)) };
}

/** The elements of a list as one text; nothing where one of them is not known. */
export function joinElements({ elements }: ArrayValue, separator: string): Value | undefined {
  const plain = elements.map((element) => (element.kind === "constant" ? String(element.value) : undefined));
  return plain.some((text) => text === undefined) ? undefined : constant(plain.join(separator));
}

/** Python's `"{} {name}".format(…)`, without conversions and format specifications. */
function formatted(template: string, given: readonly EvaluatedArgument[]): Value | undefined {
  const positional = given.filter((argument) => argument.name === undefined);
  let next = 0;
  let complete = true;
  const text = template.replace(/\{\{|\}\}|\{(\w*)\}|[{}]/g, (part, field: string | undefined) => {
    if (part === "{{" || part === "}}") return part.charAt(0);
    const position = field === "" ? next++ : Number(field);
    const argument =
      given.find(({ name }) => name !== undefined && name === field) ??
      (field === undefined ? undefined : positional[position]);
    if (argument?.value.kind !== "constant") complete = false;
    return argument?.value.kind === "constant" ? textOfConstant(argument.value.value, "python") : "";
  });
  return complete ? constant(text) : undefined;
}
