import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compile } from "#compile";

const repeated = (count: number, text: (position: number) => string, separator = "\n"): string =>
  Array.from({ length: count }, (_, position) => text(position)).join(separator);

const python = 'from pluto_sdk import KVStore, Router\n\nstore = KVStore("s")\nrouter = Router("api")\n';
const typescript =
  'import { KVStore, Router } from "@pluto/sdk";\nconst store = new KVStore("s");\nconst router = new Router("api");\n';

/** Programs that are too large or refer to themselves, with the errors that they must give: never an exception. */
const programs = {
  "a sum of 20,000 terms (TypeScript)": {
    file: "app.ts",
    text: `${typescript}router.get("/", () => ${repeated(20_000, () => "1", " + ")});\n`,
    codes: [],
  },
  "a chain of 3,000 functions (Python)": {
    file: "app.py",
    text: `${python}${repeated(3_000, (n) => `def f${n}():\n    return f${n + 1}()`)}\ndef f3000():\n    return store.get("k")\n\nrouter.get("/", lambda request: f0())\n`,
    codes: ["PLT1035"],
  },
  "three nested loops of 100 turns (Python)": {
    file: "app.py",
    text: `${python}for a in range(100):\n    for b in range(100):\n        for c in range(100):\n            router.get(f"/{a}/{b}/{c}", lambda request: "x")\n`,
    codes: ["PLT1008"],
  },
  "a list that grows while it is read (Python)": {
    file: "app.py",
    text: `${python}names = ["a"]\nfor name in names:\n    names.append(name + "a")\n    router.get(f"/{name}", lambda request: "x")\n`,
    codes: [],
  },
  "a list that contains itself (Python)": {
    file: "app.py",
    text: `${python}names = []\nnames.append(names)\nrouter.get("/", lambda request: names)\n`,
    codes: [],
  },
  "a class that extends itself (Python)": {
    file: "app.py",
    text: `${python}class A(A):\n    pass\n\na = A()\nrouter.get("/", lambda request: a.name)\n`,
    codes: [],
  },
  "a list of 200,000 numbers (TypeScript)": {
    file: "app.ts",
    text: `${typescript}const numbers = [${repeated(200_000, String, ",")}];\nrouter.get("/", () => String(numbers.length));\n`,
    codes: [],
  },
  "lists and texts that are doubled 40 times (TypeScript)": {
    file: "app.ts",
    text: `${typescript}let all = ["a", "b"];\nlet nested: any[] = ["a", "b"];\nfor (let n = 0; n < 40; n++) {\n  all = all.concat(all);\n  nested = [nested, nested].flat();\n}\nconst text = all.join(",").replaceAll("a", all.join("b"));\nrouter.get("/", () => [text.length, nested.length]);\n`,
    codes: [],
  },
  "lists and texts that are doubled 40 times (Python)": {
    file: "app.py",
    text: `${python}all_names = ["a", "b"]\nmore = ["a"]\nfor n in range(40):\n    all_names = all_names + all_names\n    more.extend(more)\ntext = ",".join(more).replace("a", ",".join(more))\nrouter.get("/", lambda request: str(len(all_names)) + text)\n`,
    codes: [],
  },
  "an if with 3,000 branches (Python)": {
    file: "app.py",
    text: `${python}def pick(request):\n    n = request.query["n"]\n    if n == "":\n        return store.get("k")\n${repeated(3_000, (n) => `    elif n == "${n}":\n        return "${n}"`)}\n\nrouter.get("/", pick)\n`,
    codes: ["PLT1035"],
  },
};

test.each(Object.entries(programs))("%s is analysed or refused", async (_, { file, text, codes }) => {
  const folder = mkdtempSync(join(tmpdir(), "pluto-deep-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const entry = join(folder, file);
  writeFileSync(join(folder, "pluto.yaml"), "name: deep\n");
  writeFileSync(entry, text);

  const { deduction, report } = await compile({ entries: [entry], until: "graph" });
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code }) => code)).toEqual(codes);
  expect(errors.every(({ at }) => at?.file === file)).toBe(true);
  if (codes.length === 0) expect(deduction.graph.handlers.length).toBeGreaterThan(0);
});
