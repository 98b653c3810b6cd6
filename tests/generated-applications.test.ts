import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import type { Handler } from "#arch-ref";
import { compile } from "#compile";
import {
  applications,
  checksumOf,
  entry,
  generateApplication,
  linesOf,
  writeApplication,
} from "../bench/applications/application.mjs";

const root = join(import.meta.dirname, "..");
const temporary = mkdtempSync(join(tmpdir(), "pluto-applications-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const files = { small: 6, mid: 201, large: 1_997 };

test.each(["small", "mid", "large"] as const)("the %s application is the one that was agreed on", (size) => {
  const { lines, infraFiles, checksum, ...rest } = applications[size];
  const generated = generateApplication({ lines, infraFiles, ...rest });
  const sources = [...generated].filter(([path]) => path.startsWith("src/"));
  expect(sources).toHaveLength(files[size]);
  expect(sources.filter(([, text]) => text.includes('from "@pluto/sdk"'))).toHaveLength(infraFiles);
  expect(sources.reduce((sum, [, text]) => sum + linesOf(text), 0)).toBe(lines);
  expect(checksumOf(generated)).toBe(checksum);
});

test("a checksum sees every byte and every path", () => {
  const generated = generateApplication(applications.small);
  const [first = "", text = ""] = [...generated][0] ?? [];
  const others = [...generated].slice(1);
  const sums = [
    generated,
    new Map([[first, `${text} `], ...others]),
    new Map([[`${first}x`, text], ...others]),
  ];
  expect(new Set(sums.map(checksumOf)).size).toBe(3);
});

describe.each(["small", "mid"] as const)("the %s application", (size) => {
  const folder = join(temporary, size);
  writeApplication(folder, generateApplication(applications[size]));

  test("is a correct program", async () => {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    await promisify(execFile)(process.execPath, [tsc, "-p", folder]);
  });

  test("gives the same facts for every infra file, and nothing to complain about", async () => {
    const { deduction, report } = await compile({ entries: [join(folder, entry)], until: "graph" });
    expect(report.diagnostics).toEqual([]);
    const { handlers } = deduction.graph;
    expect(handlers).toHaveLength(applications[size].infraFiles * Object.keys(factsOfOneFile).length);
    for (let file = 0; file < applications[size].infraFiles; file++)
      expect(factsOf(handlers, file)).toEqual(factsOfOneFile);
  });
});

/** Handlers of an infra file, with what they do to which resource; `N` stands for the file's number. */
const factsOfOneFile = {
  "queue/complete-N#subscribe": ["kv-store/items-N get", "kv-store/items-N set"],
  "router/api-N#get /v1/about": ["router/api-N url"],
  "router/api-N#get /v1/careful/about": [],
  "router/api-N#get /v1/careful/answer": ["kv-store/careful-memory-N set"],
  "router/api-N#get /v1/items/:id": ["kv-store/items-N get"],
  "router/api-N#get /v1/quick/about": [],
  "router/api-N#get /v1/quick/answer": ["kv-store/quick-memory-N set"],
  "router/api-N#get /v1/stages/draft": ["kv-store/items-N list"],
  "router/api-N#get /v1/stages/live": ["kv-store/items-N list"],
  "router/api-N#post /v1/items": ["kv-store/items-N set", "queue/complete-N push"],
};

function factsOf(handlers: readonly Handler[], file: number): Readonly<Record<string, readonly string[]>> {
  const unnumbered = (id: string) => id.replace(new RegExp(`-${file}(?=#|$)`), "-N");
  const own = handlers.filter(({ trigger }) => trigger.resource.endsWith(`-${file}`));
  return Object.fromEntries(
    own.map(({ id, accesses, reads }) => {
      const done = accesses.flatMap(({ resource, operations }) =>
        operations.map((one) => `${resource} ${one}`),
      );
      const read = reads.map(({ resource, property }) => `${resource} ${property}`);
      return [unnumbered(id), [...done, ...read].map((fact) => fact.replace(`-${file} `, "-N ")).sort()];
    }),
  );
}
