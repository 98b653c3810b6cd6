import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  applications,
  entry,
  generateApplication,
  writeApplication,
} from "../bench/applications/application.mjs";
import { analysed } from "./full-analysis/analysed.ts";

/** In a file of its own: it takes as long as all other comparisons together, and they can run beside it. */
test("the slice and the whole program of 2,000 files give the same graph and the same diagnostics", async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "pluto-full-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeApplication(root, generateApplication(applications.large));
  const place = { root, entry: join(root, entry) };
  const { loaded: sliced, ...slice } = await analysed(place);
  const { loaded: whole, ...full } = await analysed(place, { full: true });
  expect(slice).toEqual(full);
  expect(slice.graph).toContain('"id": "queue/complete-94"');
  expect(sliced?.libraries).toBe("none");
  expect(whole?.libraries).toBe("full");
  expect(whole?.filesParsed).toBeGreaterThan(1_500);
  expect(sliced?.filesParsed).toBeLessThan(500);
}, 300_000);
