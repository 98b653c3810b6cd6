import { realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Deduction, Edit, SlicedModule } from "#arch-ref";
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
  readonly #sources: Deduction["sources"];
  readonly #edits: ReadonlyMap<string, readonly Edit[]>;
  readonly #modules = new Map<string, VirtualModule>();
  /** Where modules that have no edits here come from. */
  readonly #base: VirtualModules | undefined;

  constructor(
    { root, sources }: Pick<Deduction, "root" | "sources">,
    sliced: readonly SlicedModule[],
    base?: VirtualModules,
  ) {
    this.root = base?.root ?? realpathSync(root);
    this.#sources = sources;
    this.#edits = new Map(sliced.map((module) => [module.file, module.edits]));
    this.#base = base;
  }

  /** The same modules, some with further edits, which win over those that all handlers share. */
  with(own: ReadonlyMap<string, readonly Edit[]>): VirtualModules {
    const sliced = [...own].map(([file, edits]) => ({
      file,
      edits: combined(this.#edits.get(file) ?? [], edits),
    }));
    return new VirtualModules({ root: this.root, sources: this.#sources }, sliced, this);
  }

  /** The module at an absolute path, or at one relative to the root. */
  at(path: string): VirtualModule | undefined {
    const file = this.fileOf(path);
    if (this.#base && !this.#edits.has(file)) return this.#base.at(path);
    const known = this.#modules.get(file);
    const original = this.#sources.get(file);
    if (known || !original) return known;
    const edits = this.#edits.get(file);
    const edited = new EditedText(original.text, edits ?? []);
    const made = {
      original,
      edited,
      contents: edited.text + (edits ? inlineSourceMap(original, edited) : ""),
    };
    this.#modules.set(file, made);
    return made;
  }

  /** A path relative to the root, with forward slashes. */
  fileOf(path: string): string {
    return relative(this.root, resolve(this.root, path)).replaceAll("\\", "/");
  }
}

/** Several handlers may have texts for one place. */
function combined(shared: readonly Edit[], own: readonly Edit[]): readonly Edit[] {
  const places = new Map<string, Edit>();
  for (const edit of own) {
    const key = `${edit.start} ${edit.end}`;
    const before = places.get(key);
    places.set(key, before ? { ...before, text: `${before.text.trimEnd()} ${edit.text}` } : edit);
  }
  const stronger = [...places.values()];
  const kept = shared.filter((edit) => !stronger.some((one) => edit.start < one.end && one.start < edit.end));
  return [...kept, ...stronger].sort((a, b) => a.start - b.start || a.end - b.end);
}
