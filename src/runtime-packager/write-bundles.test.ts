import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { writeBundles } from "#runtime-packager";
import { chatProgram } from "./testing/chat-program.ts";
import { Workshop } from "./testing/packaged.ts";

const workshop = new Workshop();
afterEach(() => workshop.clean());

test("bundles are written whole, left alone when unchanged, and removed with their handler", async () => {
  const folder = workshop.folder();
  const { bundles } = await workshop.packaged(chatProgram);
  const [first] = await writeBundles(bundles, folder);
  const manifest = JSON.parse(readFileSync(join(first ?? "", "bundle.json"), "utf8"));
  expect(manifest).toMatchObject({ format: "pluto.bundle/1", entry: "index.mjs", hash: bundles[0]?.hash });
  expect(Object.keys(manifest.files)).toEqual(["index.mjs", "index.mjs.map"]);

  const inode = () => statSync(join(folder, "router-get-zip")).ino;
  const before = inode();
  await writeBundles(bundles, folder);
  expect(inode()).toBe(before);
  writeFileSync(join(folder, "router-get-zip", "index.mjs"), "damaged");
  mkdirSync(join(folder, "mine"));
  await writeBundles(bundles.slice(1), folder);
  expect(readFileSync(join(folder, "router-get-zip", "index.mjs"), "utf8")).toContain("node:zlib");
  expect(readdirSync(folder).sort()).toEqual(["mine", "router-get-zip"]);
});
