import { posix } from "node:path";
import { functionWriters, tableOf } from "./business-functions.mjs";

const nouns = [
  ["billing", "Invoice"],
  ["shipping", "Parcel"],
  ["stock", "Article"],
  ["people", "Member"],
  ["planning", "Shift"],
  ["search", "Query"],
  ["reports", "Report"],
  ["payments", "Payment"],
  ["support", "Ticket"],
  ["events", "Event"],
];

/** What a module is called and where it is: the modules of an application are spread over ten folders. */
export function moduleNamed(number) {
  const [folder, noun] = nouns[number % nouns.length];
  const name = `${noun}${number}`;
  const file = `${noun.toLowerCase()}${number}`;
  return { number, name, variable: file, path: `src/${folder}/${file}.ts` };
}

/** How a module imports another one: relative, without the file's ending. */
export function specifier(from, to) {
  const path = posix.relative(posix.dirname(from), to).replace(/\.ts$/, "");
  return path.startsWith(".") ? path : `./${path}`;
}

/**
 * The text of a module of business code that does not know the SDK: an enum, an interface, a generic class and functions
 * around it, exactly so many lines long. It imports earlier modules and uses them.
 */
export function businessModule(self, { imports, lines, random }) {
  const hashes = random.below(7) === 0;
  const hasFolder = random.below(11) === 0;
  const head = [
    ...(hashes ? ['import { createHash } from "node:crypto";'] : []),
    ...(hasFolder ? ['import { join } from "node:path";'] : []),
    ...imports.map((other) => importOf(self, other)),
    ...(hashes || hasFolder || imports.length > 0 ? [""] : []),
    ...declarations(self, { imports, random }).split("\n"),
    ...describe(self, hashes).split("\n"),
    ...(hasFolder ? ["", `export const folderOf${self.name} = join("data", "${self.variable}");`] : []),
  ];
  return [...head, ...functions(self, { imports, random, lines: lines - head.length }), ""].join("\n");
}

function importOf(self, { name, path }) {
  return `import { ${name}, type ${name}Fields, ${name}State, create${name}, describe${name} } from "${specifier(self.path, path)}";`;
}

function declarations({ name }, { imports, random }) {
  const parts = imports.map(({ name: part, variable }) => `\n  ${variable}?: ${part}Fields;`).join("");
  const owner = imports[0] ? imports[0].name : "unknown";
  return `export enum ${name}State { Draft = "draft", Open = "open-${random.below(9)}", Closed = "closed" }

export interface ${name}Fields {
  readonly id: string;
  state: ${name}State;
  labels: readonly string[];
  attempts?: number;
  details?: Record<string, string | number | boolean>;${parts}
}

const initial = { state: ${name}State.Draft, labels: ["l${random.below(99)}"], attempts: ${random.below(9)} } satisfies Partial<${name}Fields>;

export class ${name}<F extends ${name}Fields = ${name}Fields> {
  private readonly known = new Map<string, F>();

  constructor(readonly fields: F, protected readonly owner?: ${owner}) {}

  get key(): string {
    return \`\${this.fields.state}/\${this.fields.id}\`;
  }

  protected async load(id: string): Promise<F | undefined> {
    const loaded = { ...initial, ...this.fields, id };
    if (loaded.attempts > 0) this.known.set(id, loaded);
    return this.known.get(id);
  }
}

export function create${name}(id: string, changes: Partial<${name}Fields> = {}): ${name} {
  return new ${name}({ ...initial, id, ...changes });
}
`;
}

function describe({ name }, hashes) {
  const text = hashes
    ? `createHash("sha256").update(one.key).digest("hex")`
    : `one.fields.labels.map((label, place) => \`\${place}:\${label.toUpperCase()}\`).join(separator)`;
  return `export function describe${name}(one: ${name}, separator = ", "): string {
  const text = ${text};
  return [one.fields.id, text].filter(Boolean).join(separator);
}`;
}

/** Functions until there is no room for another one; a table takes up the lines that are left. */
function functions(self, { imports, random, lines }) {
  const written = [];
  const names = new Set();
  const start = random.below(functionWriters.length);
  for (let turn = start; ; turn++) {
    const name = `${self.variable}Step${names.size}`;
    const write = functionWriters[turn % functionWriters.length];
    const text = write({ self, name, other: imports[turn % imports.length], random });
    const next = ["", ...text.split("\n")];
    const left = lines - written.length - next.length;
    if (left !== 0 && left < tableOf.leastLines) break;
    written.push(...next);
    names.add(name);
  }
  const left = lines - written.length;
  if (left < 0) throw new Error(`${self.path} cannot be as short as that: ${-left} more lines are needed`);
  return left === 0 ? written : [...written, ...tableOf(self, left)];
}
