import { realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Deduction, SlicedModule } from "#arch-ref";
import type { SourceText } from "#diagnostics";
import { EditedText } from "../edited-text.ts";
import { inlineSourceMap } from "./source-map.ts";

/** A user's module as the bundler reads it, and as it is on disk. */
export interface VirtualModule {
  readonly original: SourceText;
  readonly edited: EditedText;
  /** The edited text, with the source map that leads back. */
  readonly contents: string;
}

/** The user's modules as one program's handlers share them: the slices' edits applied to the deduction's texts. */
export class VirtualModules {
  /** The project's root without symbolic links, as the bundler sees it. */
  readonly root: string;
  readonly #modules: ReadonlyMap<string, VirtualModule>;

  constructor({ root, sources }: Deduction, sliced: readonly SlicedModule[]) {
    this.root = realpathSync(root);
    const edits = new Map(sliced.map((module) => [module.file, module.edits]));
    this.#modules = new Map(
      [...sources].map(([file, original]) => {
        const edited = new EditedText(original.text, edits.get(file) ?? []);
        const map = edits.has(file) ? inlineSourceMap(original, edited) : "";
        return [file, { original, edited, contents: edited.text + map }];
      }),
    );
  }

  /** The module at an absolute path, or at one relative to the root. */
  at(path: string): VirtualModule | undefined {
    return this.#modules.get(this.fileOf(path));
  }

  /** A path relative to the root, with forward slashes. */
  fileOf(path: string): string {
    return relative(this.root, resolve(this.root, path)).replaceAll("\\", "/");
  }
}
