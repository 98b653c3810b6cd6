import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { goldenFile, play, type Scene, transcript } from "./testing/scene.ts";

const inEmpty = (...argv: string[]): Scene => ({ argv, directory: "empty" });

test.each<[string, Scene]>([
  ["bare", inEmpty()],
  ["bare-no-color", inEmpty("--no-color")],
  ["help", inEmpty("--help")],
  ["help-deduce", inEmpty("deduce", "--help")],
  ["help-generate-wide", { ...inEmpty("generate", "--help"), terminal: true, columns: 120 }],
  ["unknown-command", inEmpty("dedcue")],
  ["unknown-option", inEmpty("deduce", "--jsn")],
  ["unknown-option-json", inEmpty("deduce", "--json", "--lokal")],
  ["unknown-format", inEmpty("deduce", "--format", "svgg")],
  ["unknown-platform", inEmpty("generate", "--platform", "azure", "--out", "x")],
  ["missing-option", inEmpty("generate")],
  ["bad-port", inEmpty("run", "--port", "70000")],
  ["too-many-entries", inEmpty("run", "a.ts", "b.ts")],
  ["explain", inEmpty("explain", "plt9001")],
  ["explain-json", inEmpty("explain", "PLT9008", "--json")],
  ["explain-unknown", inEmpty("explain", "PLT900")],
  ["no-entry", inEmpty("deduce")],
  ["missing-entry", { argv: ["deduce", "ap.ts"], directory: "shop" }],
  ["missing-entry-json", { argv: ["deduce", "--json", "nowhere/at/all.py"], directory: "shop" }],
  ["missing-entry-tty", { argv: ["deduce", "ap.ts"], directory: "shop", terminal: true }],
  ["entry-in-no-language", inEmpty("run", "notes.txt")],
  ["entry-is-folder", inEmpty("generate", "folder", "-p", "aws", "--out", "x")],
  ["config-unknown-key", { argv: ["deduce"], directory: "config-unknown-key" }],
  ["config-unknown-key-tty", { argv: ["deduce"], directory: "config-unknown-key", terminal: true }],
  ["config-wrong-values", { argv: ["deduce"], directory: "config-wrong-values" }],
  ["config-bad-yaml", { argv: ["run", "--json"], directory: "config-bad-yaml" }],
])("%s", async (name, scene) => {
  const played = await play(scene);
  await expect(transcript(scene, played)).toMatchFileSnapshot(goldenFile(name));
});

test("bare pluto is ten lines on stdout", async () => {
  const { out, err, exitCode } = await play(inEmpty());
  expect({ lines: out.trimEnd().split("\n").length, err, exitCode }).toEqual({
    lines: 10,
    err: "",
    exitCode: 0,
  });
});

test("every failure before the analysis is one line of JSON where JSON was asked for", async () => {
  for (const argv of [
    ["deduce", "--json", "no.py"],
    ["run", "--json", "--prot", "1"],
    ["explain", "x", "--json"],
  ]) {
    const { out, err, exitCode } = await play(inEmpty(...argv));
    expect({ err, exitCode }).toEqual({ err: "", exitCode: 2 });
    const failure = JSON.parse(out);
    expect(failure).toMatchObject({ format: "pluto.failure/1", diagnostics: [{ severity: "error" }] });
  }
});

test("a configuration that cannot be read is told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pluto-cli-"));
  try {
    mkdirSync(join(folder, "pluto.yaml"));
    const { err, exitCode } = await play({
      argv: ["deduce"],
      directory: folder,
    });
    expect(err).toContain("error[PLT9010]: `pluto.yaml` cannot be read: EISDIR");
    expect(err).toContain("hint: it is a folder: ");
    expect(exitCode).toBe(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
