import { expect, test } from "vitest";
import { loadPyright } from "./pyright-api.ts";
import { checkPyright } from "./self-test.ts";

test("a pyright that differs is refused with both versions and the difference", () => {
  const pyright = loadPyright();
  expect(() => checkPyright({ ...pyright, operator: () => "?" })).toThrow(
    /installed pyright 1\.1\.414 is not the 1\.1\.414 .* operators are others \(found: \? \?/,
  );
  expect(() => checkPyright({ ...pyright, getChildNodes: () => [] })).toThrow(/its tree has no/);
  expect(() => checkPyright(pyright)).not.toThrow();
});

test("an internal that is gone is named", async () => {
  const { PyrightModules } = await import("./pyright-loader.ts");
  expect(() => new PyrightModules().find("NoSuchInternal")).toThrow(/no internal `NoSuchInternal`/);
});
