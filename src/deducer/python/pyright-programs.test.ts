import { expect, test } from "vitest";
import { PyrightMemory } from "./pyright-programs.ts";
import { lower } from "./test-program.ts";

const program = 'from pluto_sdk import KVStore\nstore = KVStore("s")\nname = store.get("k")\n';

test("a program is kept without the files of its project", () => {
  const memory = new PyrightMemory();
  typed(program, memory);
  const kept = memory.take();
  const files = kept?.program.getSourceFileInfoList().map(({ uri }) => uri.getFilePath()) ?? [];
  expect(files.filter((path) => path.endsWith("/builtins.pyi"))).toHaveLength(1);
  expect(files.filter((path) => path.endsWith("app.py"))).toEqual([]);
});

test("a program that failed inside is not kept", () => {
  const memory = new PyrightMemory();
  typed(program, memory);
  typed(`${program}x = ${"[".repeat(20_000)}`, memory);
  expect(memory.take()).toBeUndefined();
});

/** Asks for the type of what the last statement calls. */
function typed(text: string, memory: PyrightMemory): void {
  const last = lower({ "app.py": text }, { memory }).program?.entry.body.at(-1);
  if (last?.kind === "assign" && last.value?.kind === "call") last.value.hint?.();
}
