import type { Language } from "#arch-ref";
import type { Memory } from "../../front-end/front-end.ts";
import { ParsedMemory } from "../files/parsed-files.ts";
import { type Mode, ProgramLowering } from "../program-lowering.ts";
import type { Project } from "../project.ts";

interface Kept {
  /** What all of it depends on. */
  readonly key: string;
  readonly lowering: ProgramLowering;
}

/**
 * What runs over TypeScript programs keep between them. By the text of a file: its scan, its syntax tree, what it declares.
 * By entry, as long as the configuration stays: the functions, classes and modules of the files in which nothing changed.
 */
export class TypescriptMemory implements Memory {
  readonly language: Language = "typescript";
  readonly files = new ParsedMemory();
  readonly #lowerings = new Map<string, Kept>();

  /** What was lowered of a project's program as far as it still holds, or nothing yet. */
  loweringOf(project: Project, mode: Mode): ProgramLowering {
    const { root, entryPath, sdkPath, configuration } = project;
    const key = JSON.stringify([root, sdkPath, configuration, mode]);
    const known = this.#lowerings.get(entryPath);
    if (known?.key === key) return known.lowering;
    const lowering = new ProgramLowering(mode);
    this.#lowerings.set(entryPath, { key, lowering });
    return lowering;
  }
}
