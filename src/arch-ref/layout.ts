type Simple = string | number | boolean | null;
type Structure = readonly Json[] | { readonly [key: string]: Json };
type Json = Simple | Structure;

/**
 * Lays JSON out for people and for diffs: what fits on a line stays on it, so that a span is one line and not eight.
 * The same value gives the same text; the text ends with a line break.
 */
export function layoutJson(value: object, { width = 160 }: { readonly width?: number } = {}): string {
  let text = "";
  // A large graph has a hundred thousand pieces: nothing is put together twice.
  const write = (piece: string) => {
    text += piece;
  };
  layout(value as Json, { indent: "", used: 0, width, write });
  return `${text}\n`;
}

interface Place {
  readonly indent: string;
  /** Columns taken before the value and after it on its line. */
  readonly used: number;
  readonly width: number;
  readonly write: (piece: string) => void;
}

function layout(value: Json, place: Place): void {
  const { indent, used, width, write } = place;
  const flat = flatten(value, indent === "" && !isSimple(value) ? 0 : width - indent.length - used);
  if (flat !== undefined) write(flat);
  else if (isSimple(value)) write(JSON.stringify(value));
  else writeMembers(value, place);
}

function writeMembers(value: Structure, { indent: outer, width, write }: Place): void {
  const indent = `${outer}  `;
  const [open, close] = bracketsOf(value);
  let before = open;
  for (const [label, member] of membersOf(value)) {
    write(`${before}\n${indent}${label}`);
    layout(member, { indent, used: label.length + 1, width, write });
    before = ",";
  }
  write(before === open ? open + close : `\n${outer}${close}`);
}

/** A value on one line; nothing if that is longer than the room for it, which is found out before all of it is written. */
function flatten(value: Json, room: number): string | undefined {
  if (isSimple(value)) return within(JSON.stringify(value), room);
  if (Array.isArray(value) && value.length > room) return undefined;
  const [open, close] = bracketsOf(value);
  const space = Array.isArray(value) ? "" : " ";
  let text = "";
  for (const [label, member] of membersOf(value)) {
    text += (text === "" ? open + space : ", ") + label;
    const flat = flatten(member, room - text.length - space.length - close.length);
    if (flat === undefined) return undefined;
    text += flat;
  }
  return within(text === "" ? open + close : text + space + close, room);
}

function within(text: string, room: number): string | undefined {
  return text.length <= room ? text : undefined;
}

function isSimple(value: Json): value is Simple {
  return typeof value !== "object" || value === null;
}

function bracketsOf(value: Structure): readonly [string, string] {
  return Array.isArray(value) ? ["[", "]"] : ["{", "}"];
}

/** The elements of a list, or the entries of an object with their keys. */
function membersOf(value: Structure): readonly (readonly [label: string, member: Json])[] {
  if (Array.isArray(value)) return value.map((member: Json) => ["", member]);
  return Object.entries(value as { readonly [key: string]: Json })
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => [`${JSON.stringify(key)}: `, member]);
}
