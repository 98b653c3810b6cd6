import { expect, test } from "vitest";
import { nearestOf } from "#diagnostics";
import { describeTerminal, type Environment } from "./terminal.ts";

function describeWith(
  environment: Environment,
  { argv = [] }: { argv?: readonly string[] | undefined } = {},
) {
  const stream = { write: () => {}, columns: 100 };
  return describeTerminal({
    stdout: { ...stream, isTerminal: false },
    stderr: { ...stream, isTerminal: true },
    environment,
    directory: "/",
    argv,
    now: () => 0,
    onInterrupt: () => () => {},
  });
}

interface ColourCase {
  readonly environment: Environment;
  readonly argv?: readonly string[];
  readonly expected: { readonly out: boolean; readonly err: boolean };
}

test.each<[string, ColourCase]>([
  [
    "only terminals get colour, each stream by itself",
    { environment: {}, expected: { out: false, err: true } },
  ],
  ["NO_COLOR", { environment: { NO_COLOR: "1" }, expected: { out: false, err: false } }],
  ["an empty NO_COLOR says nothing", { environment: { NO_COLOR: "" }, expected: { out: false, err: true } }],
  ["TERM=dumb", { environment: { TERM: "dumb" }, expected: { out: false, err: false } }],
  [
    "FORCE_COLOR wins",
    { environment: { FORCE_COLOR: "1", NO_COLOR: "1", TERM: "dumb" }, expected: { out: true, err: true } },
  ],
  ["FORCE_COLOR=0", { environment: { FORCE_COLOR: "0" }, expected: { out: false, err: false } }],
  [
    "--no-color is the last word",
    { environment: { FORCE_COLOR: "1" }, argv: ["--no-color"], expected: { out: false, err: false } },
  ],
])("colour: %s", (_name, { environment, argv, expected }) => {
  const { out, err } = describeWith(environment, { argv });
  expect({ out: out.colour, err: err.colour }).toEqual(expected);
});

test("signs beyond ASCII unless the locale or the terminal cannot", () => {
  expect(describeWith({}).out.unicode).toBe(true);
  expect(describeWith({ LANG: "de_DE.UTF-8" }).out.unicode).toBe(true);
  expect(describeWith({ LC_ALL: "C", LANG: "de_DE.UTF-8" }).out.unicode).toBe(false);
  expect(describeWith({ TERM: "linux" }).out.unicode).toBe(false);
});

test("the width is the terminal's, 80 elsewhere", () => {
  const { out, err } = describeWith({});
  expect([out.width, err.width]).toEqual([80, 100]);
});

test("the nearest word is near", () => {
  expect(nearestOf("entri", ["name", "entry"])).toBe("entry");
  expect(nearestOf("Stacks", ["stacks"])).toBe("stacks");
  expect(nearestOf("zebra", ["name", "entry"])).toBeUndefined();
});
