import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { type Diagnostic, renderPretty, SourceText } from "#diagnostics";

const app = new SourceText(
  "app.ts",
  [
    'import { Router } from "@pluto/sdk";',
    'const router = new Router("api");',
    'const path = readFileSync("path.txt", "utf8");',
    "router.get(path, list);",
    "",
  ].join("\n"),
);
const sources = new Map([[app.file, app]]);

function place(source: SourceText, text: string) {
  const start = source.text.indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in ${source.file}`);
  return source.span(start, start + text.length);
}

const routePath: Diagnostic = {
  code: "PLT1004",
  severity: "error",
  message: "the path of a route must be known at compile time",
  at: { file: "app.ts", start: { line: 4, column: 12 }, end: { line: 4, column: 16 } },
  related: [
    { message: "its value is known only at run time", at: place(app, 'readFileSync("path.txt", "utf8")') },
  ],
  hint: 'write the path in place, for example `router.get("/orders", list)`',
};

test("one frame holds the place and what is near it", () => {
  expect(renderPretty(routePath, { sources, colour: false })).toBe(
    [
      "error[PLT1004]: the path of a route must be known at compile time",
      "  --> app.ts:4:12",
      "     |",
      '   3 | const path = readFileSync("path.txt", "utf8");',
      "     |              -------------------------------- its value is known only at run time",
      "   4 | router.get(path, list);",
      "     |            ^^^^",
      "",
      '  hint: write the path in place, for example `router.get("/orders", list)`',
    ].join("\n"),
  );
});

test("a related place of another file has its own frame, without its text only the place", () => {
  const shop = new SourceText("shop/routes.ts", "export const a = 1;\n");
  const elsewhere = (at: Diagnostic["at"] & object) => ({
    ...routePath,
    related: [{ message: "declared here", at }],
  });
  const diagnostic = elsewhere(place(shop, "a = 1"));
  const known = new Map([...sources, [shop.file, shop] as const]);
  expect(renderPretty(diagnostic, { sources: known, colour: false }).split("\n").slice(4, 9)).toEqual([
    "     |            ^^^^",
    "  ::: shop/routes.ts:1:14",
    "     |",
    "   1 | export const a = 1;",
    "     |              ----- declared here",
  ]);
  expect(renderPretty(diagnostic, { sources, colour: false })).toContain(
    "  ::: shop/routes.ts:1:14 declared here\n",
  );
});

test("far lines of one file are joined by a gap, one skipped line is shown", () => {
  const long = new SourceText(
    "long.py",
    Array.from({ length: 30 }, (_, index) => `line_${index + 1}`).join("\n"),
  );
  const at = (line: string) => place(long, `${line}\n`.trimEnd());
  const diagnostic: Diagnostic = {
    code: "PLT1001",
    severity: "warning",
    message: "m",
    at: at("line_15"),
    related: [
      { message: "two above", at: at("line_13") },
      { message: "far above", at: at("line_10") },
      { message: "very far", at: at("line_30") },
    ],
  };
  expect(renderPretty(diagnostic, { sources: new Map([[long.file, long]]), colour: false })).toBe(
    [
      "warning[PLT1001]: m",
      "  --> long.py:15:1",
      "     |",
      "  10 | line_10",
      "     | ------- far above",
      " ...",
      "  13 | line_13",
      "     | ------- two above",
      "  14 | line_14",
      "  15 | line_15",
      "     | ^^^^^^^",
      "  ::: long.py:30:1",
      "     |",
      "  30 | line_30",
      "     | ------- very far",
    ].join("\n"),
  );
});

function frameOf(text: string, marked: string, width?: number): string[] {
  const source = new SourceText("a.py", text);
  const diagnostic: Diagnostic = {
    code: "PLT1001",
    severity: "error",
    message: "m",
    at: place(source, marked),
  };
  const options = { sources: new Map([["a.py", source]]), colour: false, ...(width && { width }) };
  return renderPretty(diagnostic, options).split("\n").slice(3);
}

test("marks stand under tabs, wide and combining characters", () => {
  expect(frameOf("\tx = get(名前, y)", "y")).toEqual([
    "   1 |     x = get(名前, y)",
    "     |                   ^",
  ]);
  expect(frameOf("e\u0301 = y", "y")).toEqual(["   1 | e\u0301 = y", "     |     ^"]);
});

test("control characters of the source do not reach the terminal", () => {
  expect(frameOf("a = '\u001b[2J' + b", "b")[0]).toBe("   1 | a = '\u{fffd}[2J' + b");
});

test("a mark of several lines ends with its first line, an empty one has one sign", () => {
  expect(frameOf("call(\n  1,\n)\n", "call(\n  1,\n)")).toEqual(["   1 | call(", "     | ^^^^^"]);
  expect(frameOf("a\n", "")).toEqual(["   1 | a", "     | ^"]);
});

test("a line wider than the terminal is cut around the mark", () => {
  const rows = frameOf(`${"a".repeat(100)} here ${"b".repeat(100)}`, "here", 47);
  expect(rows.map((row) => row.length <= 47)).toEqual([true, true]);
  expect(rows[0]).toMatch(/^ {3}1 \| …a+ here b+…$/);
  expect(rows[1]?.indexOf("^^^^")).toBe(rows[0]?.indexOf("here"));
});

test("colour is the caller's decision", () => {
  const coloured = renderPretty(routePath, { sources, colour: true });
  expect(coloured).toContain("\u001b[31merror[PLT1004]");
  expect(stripVTControlCharacters(coloured)).toBe(renderPretty(routePath, { sources, colour: false }));
});

test("without a place there is no frame", () => {
  const { at: _at, related: _related, ...bare } = routePath;
  expect(renderPretty(bare, { sources, colour: false }).split("\n")).toEqual([
    "error[PLT1004]: the path of a route must be known at compile time",
    "",
    '  hint: write the path in place, for example `router.get("/orders", list)`',
  ]);
});
