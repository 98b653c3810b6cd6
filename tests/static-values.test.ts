import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compile } from "#compile";
import { findPython } from "#script-runtime";
import { python, typescript } from "./static-values/expressions.ts";

const temporary = mkdtempSync(join(tmpdir(), "pluto-static-values-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** What may be left to the run time; all else must be known, and what is known must be what the language gives. */
const unknownInPython = [
  /^".*[^ -~].*"\.(capitalize|isalnum|isalpha|isdigit|lower|swapcase|title|upper)\(/,
  /^"a😀b"\.r?find\(/,
  /\.replace\(""/,
  /\.count\(/,
  /\*\* -1$/,
];

function programOf(expressions: readonly string[], language: "typescript" | "python"): string {
  if (language === "python")
    return [
      'from pluto_sdk import Router\nrouter = Router("api")',
      ...expressions.map((text, at) => `x${at} = ${text}\nrouter.get("/${at}", lambda request: x${at})`),
    ].join("\n");
  return [
    'import { Router } from "@pluto/sdk";\nconst router = new Router("api");',
    ...expressions.map((text, at) => `const x${at}: any = ${text};\nrouter.get("/${at}", () => x${at});`),
  ].join("\n");
}

/** What compile time found for every expression, as the graph shows captured values. */
async function found(expressions: readonly string[], language: "typescript" | "python") {
  const folder = mkdtempSync(join(temporary, "program-"));
  const entry = join(folder, language === "python" ? "app.py" : "app.ts");
  writeFileSync(join(folder, "pluto.yaml"), "name: values\n");
  writeFileSync(entry, programOf(expressions, language));
  const { deduction, report } = await compile({ entries: [entry], until: "graph" });
  expect(report.diagnostics).toEqual([]);
  const captures = deduction.graph.handlers.flatMap((handler) => handler.captures);
  return expressions.map((_, at) => captures.find(({ name }) => name === `x${at}`)?.value);
}

/** A value as the graph shows a captured one. */
function shown(value: unknown): string {
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}: ${shown(entry)}`)
    .join(", ")}}`;
}

describe("what compile time computes is what the language gives", () => {
  test("in TypeScript", async () => {
    const expressions = typescript.filter(isEvaluated);
    const values = await found(expressions, "typescript");
    const wrong = expressions.flatMap((text, at) => {
      const real = shown(new Function(`return (${text});`)());
      return values[at] === real ? [] : [{ text, real, found: values[at] }];
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  test("in Python", async () => {
    const python3 = await findPython({ candidates: ["python3", "python"] });
    if (!python3) throw new Error("this test needs Python on PATH");
    const script = `import json\nfor text in json.load(open(0)):\n    try:\n        print(json.dumps(eval(text)))\n    except Exception:\n        print('"raises"')`;
    const real = execFileSync(python3.executable, ["-X", "utf8", "-c", script], {
      input: JSON.stringify(python),
      encoding: "utf8",
    });
    const expected = real
      .trim()
      .split("\n")
      .map((line) => shown(JSON.parse(line)));
    const values = await found(python, "python");
    const wrong = python.flatMap((text, at) => {
      const left = values[at] === text || /^(the result of|a number that) /.test(String(values[at]));
      const may = expected[at] === '"raises"' || unknownInPython.some((allowed) => allowed.test(text));
      return values[at] === expected[at] || (left && may)
        ? []
        : [{ text, real: expected[at], found: values[at] }];
    });
    expect(wrong).toEqual([]);
  }, 120_000);
});

/** JavaScript throws on these. */
function isEvaluated(text: string): boolean {
  try {
    new Function(`return (${text});`)();
    return true;
  } catch {
    return false;
  }
}
