import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

/** One file of a program; `path` is relative to its folder, with forward slashes. */
export interface ProgramFile {
  readonly path: string;
  readonly contents: string;
}

/** The packages that programs under test use: this repository's. */
export const nodeModules = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** Reads a program's folder, its packages left out. */
export function readProgram(folder: string): readonly ProgramFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((name) => !name.startsWith("node_modules/"))
    .sort()
    .map((name) => ({ path: name, contents: readFileSync(path.join(folder, name), "utf8") }));
}

/** The program with `bin/`, for one that ships only its sources. */
export function precompiled(files: readonly ProgramFile[]): readonly ProgramFile[] {
  const compiled = files
    .filter((file) => file.path.endsWith(".ts") && !file.path.endsWith(".d.ts"))
    .map((file) => ({ path: `bin/${file.path.replace(/\.ts$/, ".js")}`, contents: commonJs(file) }));
  return [...files.filter((file) => !file.path.startsWith("bin/")), ...compiled];
}

/** Writes a program to a folder of its own, with packages beside it, for as long as `use` takes. */
export async function withFolder<Result>(
  files: readonly ProgramFile[],
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "pluto-generated-")));
  try {
    for (const file of files) {
      const target = path.join(folder, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.contents);
    }
    symlinkSync(nodeModules, path.join(folder, "node_modules"));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commonJs({ path: sourcefile, contents }: ProgramFile): string {
  return transformSync(contents, { loader: "ts", format: "cjs", target: "node20", sourcefile }).code;
}
