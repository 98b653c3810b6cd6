import { execFile } from "node:child_process";
import path from "node:path";
import { nodeModules } from "./program-folder.ts";

/**
 * Compiles a program with its own settings and the TypeScript it names, into another folder.
 * Returns the compiler's complaints, empty when it has none.
 */
export function compileProgram(folder: string, outFolder: string): Promise<readonly string[]> {
  const compiler = path.join(nodeModules, "typescript", "bin", "tsc");
  const words = [compiler, "-p", folder, "--outDir", outFolder, "--pretty", "false"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: folder, timeout: 60_000 }, (error, stdout, stderr) => {
      const complaints = `${stdout}${stderr}`.split("\n").filter((line) => line.trim() !== "");
      if (error && complaints.length === 0) reject(error);
      else resolve(complaints);
    });
  });
}
