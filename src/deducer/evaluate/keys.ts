import type { Language } from "#arch-ref";
import { textOfConstant } from "./text.ts";
import type { ObjectValue, Value } from "./value.ts";

/** The keys of an object in the order of its language; nothing where not all of them are known. */
export function keysOfObject(value: ObjectValue, language: Language): readonly string[] | undefined {
  return entriesOfObject(value, language)?.map(([key]) => key);
}

/** The name under which a key finds what it stands for; nothing where it is not known. */
export function keyName(key: Value, language: Language): string | undefined {
  return key.kind === "constant" ? textOfConstant(key.value, language) : symbolName(key);
}

/** The name of a well-known symbol (`Symbol.iterator`) as a key: classes name their members so, too. */
export function symbolName(key: Value): string | undefined {
  const isSymbol = key.kind === "outside" && key.origin === "builtin" && key.name.startsWith("Symbol.");
  return isSymbol ? `[${key.name}]` : undefined;
}

/** Whether a key is a well-known symbol, which no list of keys has. */
export function isSymbolName(name: string): boolean {
  return name.startsWith("[Symbol.");
}

/** Whether it is known which keys an object has. */
export function hasKnownKeys({ entries, optional }: ObjectValue): boolean {
  return !entries.has("*") && (optional?.size ?? 0) === 0;
}

/** The entries of an object in the order of its language; nothing where not all of them are known. */
export function entriesOfObject(
  object: ObjectValue,
  language: Language,
): readonly (readonly [string, Value])[] | undefined {
  if (!hasKnownKeys(object)) return undefined;
  const { entries } = object;
  if (language === "python") return [...entries];
  const all = [...entries].filter(([key]) => !isSymbolName(key));
  // JavaScript goes through whole numbers first.
  const numbered = all.filter(([key]) => isPosition(key)).sort(([a], [b]) => Number(a) - Number(b));
  return [...numbered, ...all.filter(([key]) => !isPosition(key))];
}

/** Whether a key is one of those that JavaScript orders by number. */
function isPosition(key: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}
