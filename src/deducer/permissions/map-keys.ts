import { alternatives, type Value } from "../evaluate/value.ts";
import type { ClassIr, FunctionIr } from "../ir/index.ts";

/** The name of what stands under keys that are not known: under any of them. */
const ANY = "*";

/**
 * Names for the keys of maps: constants by what they are, classes and functions by their code. Two classes that one piece of
 * code makes are the same key then, as the walk may know one of them under two values.
 */
export class MapKeys {
  readonly #numbers = new Map<ClassIr | FunctionIr, number>();

  /** The names that a key may have. */
  namesOf(key: Value): readonly string[] {
    return [...new Set(alternatives(key).map((one) => this.#nameOf(one)))];
  }

  #nameOf(key: Value): string {
    if (key.kind === "constant") return String(key.value);
    if (key.kind === "class") return this.#codeName(key.class);
    return key.kind === "function" ? this.#codeName(key.function) : ANY;
  }

  #codeName(code: ClassIr | FunctionIr): string {
    const number = this.#numbers.get(code) ?? this.#numbers.size;
    this.#numbers.set(code, number);
    // No text of a program has this form.
    return `\0${number}`;
  }
}

/** What stands in a map under a key, or may. */
export function entriesUnder<Entry>(
  entries: ReadonlyMap<string, Entry>,
  key: Value | undefined,
  keys: MapKeys,
): readonly Entry[] {
  const names = key ? keys.namesOf(key) : [ANY];
  if (names.includes(ANY)) return [...entries.values()];
  return [...names, ANY].flatMap((name) => entries.get(name) ?? []);
}
