import { expect, test } from "vitest";
import { programFiles } from "./mutants/programs.ts";
import { type MutantsRequest, tryMutants } from "./mutants/run-mutants.ts";

const files = programFiles();
const typescript = files.filter(({ language }) => language === "typescript");

test("a program that lost or repeats a statement gives facts or diagnostics", async () => {
  expect(await faultsOf({ files, perFile: 2, seed: 1 })).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
}, 600_000);

test("a program with changed tokens does, and as a whole gives the same as its slice", async () => {
  const request = { files: typescript, perFile: 1, seed: 1, changing: "tokens", comparing: true } as const;
  expect(await faultsOf(request)).toEqual([]);
}, 600_000);

async function faultsOf(request: MutantsRequest): Promise<readonly string[]> {
  const faults: string[] = [];
  let tried = 0;
  for await (const { file, change, outcome } of tryMutants(request)) {
    tried++;
    faults.push(...outcome.faults.map((fault) => `${file.title}, ${change}: ${fault}`));
  }
  expect(tried).toBe(request.perFile * request.files.length);
  return faults;
}
