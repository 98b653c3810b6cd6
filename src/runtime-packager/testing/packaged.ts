import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bundle, Deduction } from "#arch-ref";
import { Report } from "#diagnostics";
import { packageHandlers } from "../package-handlers.ts";
import { deductionOf, type HandMadeProgram } from "./hand-made-deduction.ts";

/** A program's bundles and what was said on the way. */
export interface Packaged {
  readonly deduction: Deduction;
  readonly report: Report;
  readonly bundles: readonly Bundle[];
}

/** Gives tests folders and bundles; `clean` removes every folder again. */
export class Workshop {
  readonly #folders: string[] = [];

  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), "pluto-packager-"));
    this.#folders.push(folder);
    return folder;
  }

  async packaged(program: HandMadeProgram, root = this.folder()): Promise<Packaged> {
    const report = new Report();
    const deduction = deductionOf(program, root);
    return { deduction, report, bundles: await packageHandlers(deduction, report) };
  }

  clean(): void {
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a bundle's file. */
export function textOf(bundle: Bundle | undefined, path: string): string {
  const file = bundle?.files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`the bundle has no ${path}`);
  return file.contents;
}
