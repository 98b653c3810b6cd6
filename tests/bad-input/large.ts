import type { BadProgram } from "./bad-program.ts";
import { python, pythonRoute, repeated, route, typescript } from "./sources.ts";

const megabyte = 1 << 20;
const words = "a word and another word, ".repeat(18);

const programs: readonly BadProgram[] = [
  {
    title: "one array of 10 MB",
    files: {
      "app.ts": `${typescript}const numbers = [${repeated(200_000, (n) => `"the name of number ${n} in this list of names"`, ", ")}];\n${route}router.get("/n", () => String(numbers.length));\n`,
    },
    handlers: 2,
  },
  {
    title: "a module of 10 MB with 20,000 statements",
    files: {
      "app.ts": `${typescript}import { value0 } from "./values";\n${route}router.get("/n", () => String(value0));\n`,
      "values.ts": repeated(20_000, (n) => `export const value${n} = { name: "${words}", of: ${n} };`),
    },
    handlers: 2,
  },
  {
    title: "an entry of 10 MB with 105,000 statements",
    files: {
      "app.ts": `${typescript}${route}${repeated(105_000, (n) => `const value${n} = "the name of value ${n} in this long list of all the values and so on " + ${n};`)}\n`,
    },
  },
  {
    title: "an entry of 10 MB with 70,000 functions",
    files: {
      "app.ts": `${typescript}${route}${repeated(70_000, (n) => `export function total${n}(rows: number[]): number {\n  let sum = ${n};\n  for (const row of rows) if (row > ${n}) sum += row;\n  return sum;\n}`)}\n`,
    },
  },
  {
    title: "a line of 10 MB",
    files: {
      "app.ts": `${typescript}${route}${repeated(20_000, (n) => `const value${n} = [${n}, "${words}"];`, " ")}`,
    },
  },
  {
    title: "a text of 10 MB",
    files: {
      "app.ts": `${typescript}${route}const text = "${"x".repeat(10 * megabyte)}";\nrouter.get("/n", () => text);\n`,
    },
    handlers: 2,
  },
  {
    title: "a comment of 10 MB",
    files: { "app.ts": `${typescript}${route}/*${" x".repeat(5 * megabyte)} */\n` },
  },
  {
    title: "a JSON import of 10 MB",
    files: {
      "app.ts": `${typescript}import rows from "./rows.json" with { type: "json" };\n${route}router.get("/n", () => rows[0]);\n`,
      "rows.json": `[${repeated(60_000, (n) => `{ "name": "row ${n}", "of": ${n}, "text": "${"a word and another word, ".repeat(5)}" }`, ",\n")}]`,
    },
    handlers: 2,
  },
  {
    title: "5,000 imports",
    files: {
      "app.ts": `${typescript}${repeated(5_000, (n) => `import { value${n} } from "./values/module${n}";`)}\n${route}router.get("/n", () => ${repeated(5_000, (n) => `value${n}`, " || ")});\n`,
      ...Object.fromEntries(
        Array.from({ length: 5_000 }, (_, n) => [`values/module${n}.ts`, `export const value${n} = ${n};\n`]),
      ),
    },
    errors: ["PLT1015"],
  },
  {
    title: "a function of 1,000 parameters",
    files: {
      "app.ts": `${typescript}function add(${repeated(1_000, (n) => `p${n}: string`, ", ")}): void {\n  router.get("/" + p0 + p999, () => store.get(p500));\n}\nadd(${repeated(1_000, (n) => `"v${n}"`, ", ")});\n`,
    },
  },
  {
    title: "a text of 10 MB (Python)",
    entry: "app.py",
    files: { "app.py": `${python}${pythonRoute}text = "${"x".repeat(10 * megabyte)}"\n` },
  },
  {
    title: "a list of 2 MB (Python)",
    entry: "app.py",
    files: {
      "app.py": `${python}${pythonRoute}numbers = [${repeated(400_000, (n) => `${n % 1_000}`, ", ")}]\n`,
    },
  },
  {
    title: "20,000 statements (Python)",
    entry: "app.py",
    files: {
      "app.py": `${python}${pythonRoute}${repeated(20_000, (n) => `value${n} = "value" + str(${n})`)}\n`,
    },
  },
];

/** Programs of ten megabytes, or with very many of something. */
export const largePrograms = programs.map((program) => ({ ...program, until: "graph" as const }));
