import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type ArchRef, encodeArchRef } from "#arch-ref";
import { type Compilation, compile } from "#compile";

const programs = resolve(import.meta.dirname, "../../shared/documents/programs");
const expected = join(import.meta.dirname, "documents/expected");
const twins = ["ef-program-1", "ef-program-2"].flatMap((name) => [
  `${name}/typescript/app.ts`,
  `${name}/python/app.py`,
]);
const documents = ["program1.py", "program2.py"];

const missing = [...documents, "program3.py"].filter((name) => !existsSync(join(programs, name)));
if (missing.length > 0)
  process.stderr.write(
    `SKIPPED: the programs of document 004, ${missing.join(" and ")} not in ${programs}\n`,
  );

const temporary = mkdtempSync(join(tmpdir(), "pluto-documents-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** What document 004 says about the example, whatever the language: no places, no names of functions. */
const demanded = [
  { id: "router/router#get /model1/info", accesses: [] },
  { id: "router/router#get /model1/invoke", accesses: ["set on kv-store/memory1"] },
  { id: "router/router#get /model2/info", accesses: [] },
  { id: "router/router#get /model2/invoke", accesses: ["set on kv-store/memory2"] },
];

describe.skipIf(missing.length > 0)("the programs of document 004, verbatim", () => {
  test.each(documents)("%s gives the expected graph and local graphs", async (name) => {
    const { deduction, report } = await deduceText(name, textOf(name));
    expect(report.diagnostics).toEqual([]);
    expect(shapeOf(deduction.graph).handlers).toEqual(demanded);
    await expect(encodeArchRef(deduction.graph)).toMatchFileSnapshot(
      join(expected, name.replace(".py", ".json")),
    );
  });

  test("program2.py gives the shape of program1.py", async () => {
    const [first, second] = await Promise.all(documents.map((name) => deduceText(name, textOf(name))));
    expect(second && shapeOf(second.deduction.graph)).toEqual(first && shapeOf(first.deduction.graph));
  });

  test.each(twins)("the twin %s gives the shape of program1.py", async (twin) => {
    const original = await deduceText("program1.py", textOf("program1.py"));
    const entry = join(import.meta.dirname, "cases", twin);
    const { deduction, report } = await compile({ entries: [entry], until: "graph" });
    expect(report.diagnostics).toEqual([]);
    expect(shapeOf(deduction.graph)).toEqual(shapeOf(original.deduction.graph));
  });
});

/** The lines that program 1 shows as forbidden, and the part of each that looks into the run time. */
const forbidden = ['llm.invoke("Hi")', 'llm["model"]'];

describe.skipIf(missing.length > 0)("program 3 of document 004, verbatim", () => {
  const building = "build_react(project_path, dist_path)";

  test("gives both websites and says what is not executed", async () => {
    const text = textOf("program3.py");
    const { deduction, report } = await deduceText("program3.py", text);
    expect(deduction.graph.resources.map(({ id }) => id)).toEqual(["website/default", "website/react-app"]);
    const line = text.split("\n").findIndex((one) => one.trim() === building) + 1;
    expect(
      report.diagnostics.map(({ code, severity, at }) => ({ code, severity, line: at?.start.line })),
    ).toEqual([{ code: "PLT1022", severity: "warning", line }]);
    await expect(encodeArchRef(deduction.graph)).toMatchFileSnapshot(join(expected, "program3.json"));
  });

  test("refuses the line that it forbids, where its result is needed", async () => {
    const lines = textOf("program3.py").split("\n");
    const changed = lines
      .map((line) => (line.includes(`# dist_path = ${building}`) ? line.replace("# ", "") : line))
      .filter((line) => line.trim() !== 'dist_path = "path/to/your/dist"' && line.trim() !== building);
    expect(changed).toHaveLength(lines.length - 2);

    const { report } = await deduceText("program3.py", changed.join("\n"));
    const needing = changed.findIndex((line) => line.includes("return Website(dist_path, name)")) + 1;
    expect(report.diagnostics.map(({ code, at }) => ({ code, line: at?.start.line }))).toEqual([
      { code: "PLT1004", line: needing },
    ]);
  });

  test.each(["typescript/app.ts", "python/app.py"])("the twin %s gives the same shape", async (twin3) => {
    const original = await deduceText("program3.py", textOf("program3.py"));
    const entry = join(import.meta.dirname, "cases/ef-program-3", twin3);
    const { deduction } = await compile({ entries: [entry], until: "graph" });
    expect(shapeOf(deduction.graph)).toEqual(shapeOf(original.deduction.graph));
  });
});

describe.skipIf(missing.length > 0)("a line that program 1 forbids", () => {
  test("each stands in the program as a comment", () => {
    expect(forbiddenLines().map(({ culprit }) => culprit)).toEqual(forbidden);
  });

  test.each(forbidden)("%s is refused where it stands", async (culprit) => {
    const { line, lines } = forbiddenLines().find((one) => one.culprit === culprit) ?? {};
    if (line === undefined || !lines) throw new Error(`program 1 has no comment with ${culprit}`);
    const code = (lines[line - 1] ?? "").replace("# ", "");
    const changed = lines.with(line - 1, code).join("\n");

    const { report } = await deduceText("program1.py", changed);
    const column = code.indexOf(culprit) + 1;
    expect(report.diagnostics.map(({ code: found, at }) => ({ found, at }))).toEqual([
      {
        found: "PLT1001",
        at: {
          file: "program1.py",
          start: { line, column },
          end: { line, column: column + culprit.length },
        },
      },
    ]);
  });
});

function textOf(name: string): string {
  return readFileSync(join(programs, name), "utf8");
}

/** Every comment of program 1 that is code, with its 1-based line. */
function forbiddenLines() {
  const lines = textOf("program1.py").split("\n");
  return forbidden.flatMap((culprit) =>
    lines.flatMap((text, index) =>
      /^\s*# /.test(text) && text.includes(culprit) ? [{ culprit, line: index + 1, lines }] : [],
    ),
  );
}

/** Deduces a program in a project of its own, so that nothing around the documents decides about it. */
async function deduceText(name: string, text: string): Promise<Compilation> {
  const folder = mkdtempSync(join(temporary, "program-"));
  writeFileSync(join(folder, "pluto.yaml"), "name: document\n");
  writeFileSync(join(folder, name), text);
  return compile({ entries: [join(folder, name)], until: "graph", locals: true });
}

/** What two languages, or two ways to write a program, must agree about. */
function shapeOf({ resources, handlers }: ArchRef) {
  return {
    resources: resources.map(({ id, kind, name }) => ({ id, kind, name })),
    handlers: handlers.map(({ id, accesses }) => ({
      id,
      accesses: accesses.flatMap(({ resource, operations }) =>
        operations.map((operation) => `${operation} on ${resource}`),
      ),
    })),
    triggers: handlers.map(({ trigger }) => trigger),
  };
}
