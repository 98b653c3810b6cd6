import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateApplication, writeApplication } from "./application.mjs";

let folder;

/** A folder of this process's own, which is gone when it ends. */
export function workshop() {
  if (!folder) {
    folder = mkdtempSync(join(tmpdir(), "pluto-bench-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  }
  return folder;
}

const written = new Map();

/** The folder of the generated application with these arguments. */
export function application(name, wanted) {
  if (!written.has(name)) {
    const path = join(workshop(), name);
    writeApplication(path, generateApplication(wanted));
    written.set(name, path);
  }
  return written.get(name);
}
