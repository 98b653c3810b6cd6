type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Lays JSON out for people and for diffs: what fits on a line stays on it, so that a span is one line and not eight.
 * The same value gives the same text; the text ends with a line break.
 */
export function layoutJson(value: object, { width = 160 }: { readonly width?: number } = {}): string {
  return `${layout(value as Json, { indent: "", used: 0, width })}\n`;
}

interface Place {
  readonly indent: string;
  /** Columns taken before the value and after it on its line. */
  readonly used: number;
  readonly width: number;
}

function layout(value: Json, { indent: outer, used, width }: Place): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const room = outer === "" ? 0 : width - outer.length - used;
  const flat = flatten(value, room);
  if (flat !== undefined) return flat;
  const indent = `${outer}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const members = Array.isArray(value)
    ? value.map((member: Json) => layout(member, { indent, used: 1, width }))
    : entriesOf(value as { readonly [key: string]: Json }).map(([key, member]) => {
        const label = `${JSON.stringify(key)}: `;
        return label + layout(member, { indent, used: label.length + 1, width });
      });
  if (members.length === 0) return open + close;
  return `${open}\n${members.map((member) => indent + member).join(",\n")}\n${outer}${close}`;
}

/** A value on one line; nothing if that is longer than the room for it, which is found out before all of it is written. */
function flatten(value: Json, room: number): string | undefined {
  if (typeof value !== "object" || value === null) return within(JSON.stringify(value), room);
  const isList = Array.isArray(value);
  const members = isList
    ? value.map((member: Json) => ["", member] as const)
    : entriesOf(value as { readonly [key: string]: Json }).map(
        ([key, member]) => [`${JSON.stringify(key)}: `, member] as const,
      );
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"];
  if (members.length === 0) return within(isList ? "[]" : "{}", room);
  let text = open;
  for (const [position, [label, member]] of members.entries()) {
    text += (position > 0 ? ", " : "") + label;
    const flat = flatten(member, room - text.length - close.length);
    if (flat === undefined) return undefined;
    text += flat;
  }
  return within(text + close, room);
}

function within(text: string, room: number): string | undefined {
  return text.length <= room ? text : undefined;
}

function entriesOf(value: { readonly [key: string]: Json }): readonly (readonly [string, Json])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
