import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { filesOnDisk } from "./disk.ts";
import type { SourceFiles } from "./source-files.ts";
import { type FileWatch, watchFiles } from "./watch.ts";

let folder = "";
let watch: FileWatch;

beforeEach(() => {
  // Only what happens in the folder may wake the watch, and not a look at its beginning.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  folder = mkdtempSync(join(tmpdir(), "pluto-file-watch-"));
  watch = watchFiles();
});

afterEach(() => {
  watch.close();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, text = ""): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Asks, looks once at the beginning, changes something, and waits until that is told. */
async function tells(ask: (files: SourceFiles) => void, change: () => void): Promise<boolean> {
  const files = filesOnDisk();
  ask(files);
  const state = { changed: false };
  const told = watch.changeOf(files.observations()).then(() => {
    state.changed = true;
  });
  vi.advanceTimersByTime(1000);
  await Promise.resolve();
  if (state.changed) return false;
  change();
  await vi.waitUntil(() => state.changed, { timeout: 5000 });
  await told;
  return true;
}

const at = (file: string) => join(folder, file);

test.each<[string, (files: SourceFiles) => void, () => void]>([
  ["a text that is another", (files) => files.read(at("a/b.ts")), () => write("a/b.ts", "2")],
  ["a file that comes", (files) => files.kindOf(at("a/c.ts")), () => write("a/c.ts")],
  ["a file in a folder that comes", (files) => files.read(at("late/in/c.ts")), () => write("late/in/c.ts")],
  ["a file that goes", (files) => files.entryAt(at("a/b.ts")), () => rmSync(at("a/b.ts"))],
  ["a name in a folder that was listed", (files) => files.namesIn(at("a")), () => write("a/new.txt")],
  [
    "a file that takes the place of another",
    (files) => files.read(at("a/b.ts")),
    () => {
      write("a/.b.ts.swp", "2");
      renameSync(at("a/.b.ts.swp"), at("a/b.ts"));
    },
  ],
  ["a text behind a link", (files) => files.read(at("link.ts")), () => write("a/b.ts", "2")],
  ["a folder that is renamed", (files) => files.read(at("a/b.ts")), () => renameSync(at("a"), at("z"))],
])("tells %s", async (_what, ask, change) => {
  write("a/b.ts", "1");
  symlinkSync("a/b.ts", at("link.ts"));
  expect(await tells(ask, change)).toBe(true);
});

test("tells a change of a folder that went and came again", async () => {
  write("a/b.ts", "1");
  const ask = (files: SourceFiles) => files.read(at("a/b.ts"));
  expect(await tells(ask, () => rmSync(at("a"), { recursive: true }))).toBe(true);
  expect(await tells(ask, () => write("a/b.ts", "1"))).toBe(true);
  expect(await tells(ask, () => write("a/b.ts", "2"))).toBe(true);
});

test("tells at once what changed before it looked", async () => {
  write("a.ts", "1");
  const files = filesOnDisk();
  files.read(at("a.ts"));
  write("a.ts", "2");
  const told = watch.changeOf(files.observations());
  vi.advanceTimersByTime(1000);
  await told;
});

test("texts that are the same stay the same strings", () => {
  write("a.ts", "1".repeat(100));
  const first = filesOnDisk();
  const text = first.read(at("a.ts"));
  expect(filesOnDisk(first).read(at("a.ts"))).toBe(text);
  write("a.ts", "2".repeat(100));
  expect(filesOnDisk(first).read(at("a.ts"))).toBe("2".repeat(100));
});
