import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Report } from "#diagnostics";
import { checkFolders } from "./check-folders.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pluto-folders-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a folder needs files, wherever it is", () => {
  mkdirSync(join(root, "empty"));
  mkdirSync(join(root, "full"));
  writeFileSync(join(root, "full/index.html"), "");
  const at = { file: "app.ts", start: { line: 1, column: 1 }, end: { line: 1, column: 9 } };
  const paths = ["full", "./full/", join(root, "full"), "empty", "gone", "full/index.html", "x".repeat(5000)];
  const report = new Report();
  checkFolders({ root, folders: paths.map((path) => ({ resource: "website/shop", path, at })) }, report);
  expect(report.diagnostics.map(({ message }) => message.replace(/x{9,}/, "x…"))).toEqual([
    "the folder `empty` of `website/shop` is empty",
    "the folder `gone` of `website/shop` is not there",
    "the folder `full/index.html` of `website/shop` is no folder",
    "the folder `x…` of `website/shop` cannot be read: ENAMETOOLONG",
  ]);
});
