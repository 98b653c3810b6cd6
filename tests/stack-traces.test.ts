import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compile } from "#compile";
import { Report } from "#diagnostics";
import { startLocal } from "#local";

const fixtures = join(import.meta.dirname, "stack-traces/fixtures");

/** For each path the code that the frames of the user's point at, innermost first. */
const expected = {
  "/handler": ['app.ts `new Error("in the handler")'],
  "/one": ['app.ts `new Error("one")'],
  "/two": ['app.ts `new Error("two")'],
  "/helper": ["lib/account.ts `new TypeError(", "app.ts `fail(request.path)"],
  "/method": ["lib/account.ts `name : ", "app.ts `pay(balance)"],
  "/constructor": [
    'lib/account.ts `new RangeError("below zero")',
    "app.ts `new Account(-1)",
    "app.ts `broken().pay(1)",
  ],
};

test("a stack trace of a handler leads to the user's own file, line and column", async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "pluto-stack-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(fixtures, root, { recursive: true });
  writeFileSync(join(root, "pluto.yaml"), "name: stack\n");
  const { deduction, bundles } = await compile({ entries: [join(root, "app.ts")] });
  const traces: string[] = [];
  const platform = await startLocal(
    {
      graph: deduction.graph,
      bundles,
      root,
      state: "memory",
      onEvent: (event) => event.type === "handler-error" && traces.push(event.error.traceback),
    },
    new Report(),
  );
  if (!platform) throw new Error("the local platform did not start");
  onTestFinished(() => platform.stop());

  const found: Record<string, readonly string[]> = {};
  for (const path of Object.keys(expected)) {
    await (await fetch(`${platform.urls["router/api"]}${path}`)).text();
    found[path] = framesOf(traces.at(-1) ?? "", root);
  }
  for (const [path, code] of Object.entries(expected))
    expect(
      found[path]?.map((frame, place) => frame.startsWith(code[place] ?? "?")),
      `${path}: ${found[path]}`,
    ).toEqual(code.map(() => true));
}, 60_000);

/** The frames of the user's own files, each with the rest of the line that it points at. */
function framesOf(trace: string, root: string): readonly string[] {
  const places = [...trace.matchAll(/\(?([^\s()]+):(\d+):(\d+)\)?$/gm)].map(([, file = "", line, column]) => {
    return { file: file.replace("file://", ""), line: Number(line), column: Number(column) };
  });
  return places
    .filter(({ file }) => file.startsWith(`${root}/`) && !file.includes("/.pluto/"))
    .map(({ file, line, column }) => {
      const text = readFileSync(file, "utf8").split("\n")[line - 1] ?? "";
      return `${file.slice(root.length + 1)} \`${text.slice(column - 1)}`;
    });
}
