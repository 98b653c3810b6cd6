import type { BadProgram } from "./bad-program.ts";
import { nested, python, repeated, route, typescript } from "./sources.ts";

const inHandler = (expression: string): string =>
  `${typescript}${route}router.get("/n", (request) => ${expression});\n`;
/** The heads of the programs have four lines. */
const tooDeep = { errors: ["PLT1015"], lines: [5] };
/** Operators along which the compiler and the analysis go without recursion. */
const flat = new Set(["+", ",", "|"]);
const expressions: Readonly<Record<string, readonly [string, string, string]>> = {
  "nested parentheses": ["(", "1", ")"],
  "nested arrays": ["[", "", "]"],
  "nested objects": ["({ a: ", "1", " })"],
  "nested calls": ["String(", "1", ")"],
  "nested functions": ["(() => ", "1", ")()"],
  "nested template literals": ["`${", "1", "}`"],
  "nested conditionals": ["(request ? 1 : ", "1", ")"],
  "nested awaits": ["await (", "1", ")"],
  "nested negations": ["!", "1", ""],
};

/** Programs that are nested or chained more deeply than anybody writes. */
export const deepPrograms: readonly BadProgram[] = [
  ...Object.entries(expressions).map(([title, parts]) => ({
    title: `5,000 ${title}`,
    files: { "app.ts": inHandler(nested(5_000, parts)) },
    ...tooDeep,
  })),
  ...["+", "&&", "||", "??", ",", "|", "**"].map((operator) => ({
    title: `a chain of 10,000 ${operator}`,
    files: { "app.ts": inHandler(`(${repeated(10_000, () => "1", ` ${operator} `)})`) },
    ...(flat.has(operator) ? { handlers: 2 } : tooDeep),
  })),
  {
    title: "a chain of 5,000 members",
    files: { "app.ts": inHandler(`request${".a".repeat(5_000)}`) },
    ...tooDeep,
  },
  {
    title: "a chain of 5,000 calls",
    files: { "app.ts": inHandler(`request${".a()".repeat(5_000)}`) },
    ...tooDeep,
  },
  {
    title: "5,000 nested blocks",
    files: { "app.ts": `${typescript}${route}${nested(5_000, ["{", "", "}"])}\n` },
    ...tooDeep,
  },
  {
    title: "5,000 nested ifs",
    files: { "app.ts": `${typescript}${route}${nested(5_000, ["if (store) {", "", "}"])}\n` },
    ...tooDeep,
  },
  {
    title: "5,000 nested types",
    files: { "app.ts": `${typescript}${route}type Deep = ${nested(5_000, ["Array<", "string", ">"])};\n` },
    ...tooDeep,
  },
  {
    title: "5,000 nested elements",
    entry: "app.tsx",
    files: { "app.tsx": `${typescript}${route}const page = () => ${nested(5_000, ["<a>", "", "</a>"])};\n` },
    ...tooDeep,
  },
  {
    title: "5,000 nested lists (Python)",
    entry: "app.py",
    files: { "app.py": `${python}rows = ${nested(5_000, ["[", "", "]"])}\n` },
    ...tooDeep,
  },
  {
    title: "5,000 brackets that are never closed",
    files: { "app.ts": `${typescript}${route}${"(".repeat(5_000)}` },
    ...tooDeep,
  },
];
