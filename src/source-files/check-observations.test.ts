import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkObservations } from "./check-observations.ts";
import { filesOnDisk } from "./disk.ts";
import { stampOf } from "./disk-answers.ts";
import type { Observations } from "./observations.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pluto-observations-"));
  path = join(folder, "a.txt");
  writeFileSync(path, "one");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a run saw that read the text so long after it was last written. */
function readAfter(milliseconds: number): Observations {
  const files = filesOnDisk();
  files.read(path);
  return { ...files.observations(), since: statSync(path).ctimeMs + milliseconds };
}

/** The text is another one, and its stamp the same, as after two changes within one tick. */
function changedUnseen(observations: Observations): Observations {
  writeFileSync(path, "two");
  const stamp = stampOf(statSync(path));
  const since = observations.since + 10;
  return { ...observations, since, texts: observations.texts.map((text) => ({ ...text, stamp })) };
}

test("a stamp is believed when nothing had changed for long", () => {
  const observations = readAfter(60_000);
  expect(checkObservations(observations)).toEqual({ holds: true });
  expect(checkObservations(changedUnseen(observations))).toEqual({ holds: true });
});

test("a young stamp is not believed", () => {
  const observations = readAfter(1);
  expect(checkObservations(observations)).toMatchObject({ holds: true });
  expect(checkObservations(changedUnseen(observations))).toEqual({ holds: false });
});

test("what was not there must not be there", () => {
  const files = filesOnDisk();
  const absent = join(folder, "nowhere/b.txt");
  expect([files.kindOf(absent), files.read(absent), files.realPath(absent), files.namesIn(absent)]).toEqual([
    undefined,
    undefined,
    undefined,
    [],
  ]);
  const observations = files.observations();
  expect(checkObservations(observations).holds).toBe(true);
  mkdirSync(join(folder, "nowhere"));
  writeFileSync(absent, "");
  expect(checkObservations(observations).holds).toBe(false);
});

test("a folder that was listed must have the same names", () => {
  const files = filesOnDisk();
  expect(files.namesIn(folder)).toEqual(["a.txt"]);
  writeFileSync(join(folder, "b.txt"), "");
  expect(files.namesIn(folder)).toEqual(["a.txt"]);
  expect(checkObservations(files.observations()).holds).toBe(false);
});
