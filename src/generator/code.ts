/** TypeScript as data: text that is printed as it stands, or a list, an object or a call that breaks when it is long. */
export type Code = string | ListCode | ObjectCode | CallCode;

interface ListCode {
  readonly list: readonly Code[];
}
interface ObjectCode {
  readonly entries: readonly (readonly [key: string, value: Code])[];
}
interface CallCode {
  readonly callee: string;
  readonly arguments: readonly Code[];
}

/** An array. */
export function list(items: readonly Code[]): Code {
  return { list: items };
}

/** An object literal; the key `...` spreads, and a value that equals its key is written once. */
export function object(entries: readonly (readonly [key: string, value: Code])[]): Code {
  return { entries };
}

/** A call, or `new` where the callee begins with it. */
export function call(callee: string, ...args: readonly Code[]): Code {
  return { callee, arguments: args };
}

/** A string literal. */
export function quote(text: string): string {
  return JSON.stringify(text);
}

const width = 100;

/** `<prefix><code>;`, broken over lines where it would be wider than 100 columns. */
export function statement(prefix: string, code: Code): string {
  return `${prefix}${print(code, { indent: 0, used: prefix.length + 1 })};`;
}

interface Place {
  /** Spaces in front of the line. */
  readonly indent: number;
  /** Columns that the line needs besides this code. */
  readonly used: number;
}

function print(code: Code, place: Place): string {
  const line = flat(code);
  if (typeof code === "string" || line.length + place.indent + place.used <= width) return line;
  if ("list" in code)
    return block(
      "[",
      code.list.map((item) => ["", item] as const),
      { close: "]", ...place },
    );
  if ("entries" in code) return block("{", code.entries.map(entry), { close: "}", ...place });
  return printCall(code, place);
}

/** A call whose only long argument is the last one keeps its parentheses on the line. */
function printCall(code: CallCode, place: Place): string {
  const last = code.arguments.at(-1);
  const start = `${code.callee}(${code.arguments
    .slice(0, -1)
    .map((part) => `${flat(part)}, `)
    .join("")}`;
  const hugs =
    last !== undefined && typeof last !== "string" && start.length + place.indent + place.used < width;
  if (hugs && !code.arguments.slice(0, -1).some((part) => typeof part !== "string"))
    return `${start}${print(last, { indent: place.indent, used: width })})`;
  return block(
    `${code.callee}(`,
    code.arguments.map((part) => ["", part] as const),
    { close: ")", ...place },
  );
}

function block(
  open: string,
  parts: readonly (readonly [prefix: string, code: Code])[],
  place: Place & { readonly close: string },
): string {
  const indent = place.indent + 2;
  const lines = parts.map(
    ([prefix, part]) =>
      `${" ".repeat(indent)}${prefix}${print(part, { indent, used: prefix.length + 1 })},\n`,
  );
  return `${open}\n${lines.join("")}${" ".repeat(place.indent)}${place.close}`;
}

function entry([key, value]: readonly [string, Code]): readonly [string, Code] {
  if (key === "...") return [key, value];
  if (key === value) return ["", value];
  return [`${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)}: `, value];
}

function flat(code: Code): string {
  if (typeof code === "string") return code;
  if ("list" in code) return `[${code.list.map(flat).join(", ")}]`;
  if ("callee" in code) return `${code.callee}(${code.arguments.map(flat).join(", ")})`;
  if (code.entries.length === 0) return "{}";
  const parts = code.entries.map(entry).map(([prefix, part]) => prefix + flat(part));
  return `{ ${parts.join(", ")} }`;
}
