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

function layout(value: Json, place: Place): string {
  const flat = flatten(value);
  if (typeof value !== "object" || value === null) return flat;
  if (place.indent !== "" && place.indent.length + place.used + flat.length <= place.width) return flat;
  const indent = `${place.indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const members = Array.isArray(value)
    ? value.map((member: Json) => layout(member, { ...place, indent, used: 1 }))
    : entriesOf(value as { readonly [key: string]: Json }).map(([key, member]) => {
        const label = `${JSON.stringify(key)}: `;
        return label + layout(member, { ...place, indent, used: label.length + 1 });
      });
  if (members.length === 0) return flat;
  return `${open}\n${members.map((member) => indent + member).join(",\n")}\n${place.indent}${close}`;
}

function flatten(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flatten).join(", ")}]`;
  const members = entriesOf(value as { readonly [key: string]: Json });
  if (members.length === 0) return "{}";
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${flatten(member)}`).join(", ")} }`;
}

function entriesOf(value: { readonly [key: string]: Json }): readonly (readonly [string, Json])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
