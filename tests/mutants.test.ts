import { expect, test } from "vitest";
import { programFiles } from "./mutants/programs.ts";
import { tryMutants } from "./mutants/run-mutants.ts";

const files = programFiles();

test("a program that lost or repeats a statement gives facts or diagnostics", async () => {
  const faults: string[] = [];
  let tried = 0;
  for await (const { file, change, outcome } of tryMutants({ files, perFile: 2, seed: 1 })) {
    tried++;
    faults.push(...outcome.faults.map((fault) => `${file.title}, ${change}: ${fault}`));
  }
  expect(faults).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
  expect(tried).toBe(2 * files.length);
}, 600_000);
