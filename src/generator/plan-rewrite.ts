import type { Report } from "#diagnostics";
import { componentNotCompiled, generatedFileEdited } from "./diagnostics.ts";
import { precompile } from "./precompile.ts";
import {
  digest,
  type GeneratedFile,
  type GeneratedProgram,
  isOwned,
  type Manifest,
  manifestOf,
  manifestPath,
} from "./program.ts";
import { compiledPath } from "./program-sources.ts";

/** What has to happen in a folder so that it holds a program and everything a person changed. */
export interface Rewrite {
  readonly changed: readonly GeneratedFile[];
  readonly kept: readonly string[];
  readonly removed: readonly string[];
  readonly manifest: Manifest;
}

/** A program, and the folder it shall replace an earlier one in. */
export interface RewriteRequest {
  readonly program: GeneratedProgram;
  readonly manifest: Manifest;
  /** The text of a file of the folder. */
  read(path: string): string | undefined;
}

/** Compares a program with what a folder holds; an edited file that would be lost is an error, and there is no plan. */
export function planRewrite(request: RewriteRequest, report: Report): Rewrite | undefined {
  const { program, manifest, read } = request;
  const files = program.files.filter((file) => file.path !== manifestPath);
  const paths = new Set(files.map((file) => file.path));
  const known = [...paths, ...Object.keys(manifest.files).filter((path) => !paths.has(path))];
  const generated = new Map(files.map((file) => [file.path, file.contents]));
  const edited = known.filter((path) => isEdited(path, { ...request, next: generated.get(path) }));

  const lost = edited.filter((path) => !isOwned(path) && !isBuilt(path, read(path)));
  for (const path of lost) report.add(generatedFileEdited(path));
  const kept = edited.filter(isOwned).sort();
  const final = files.map((file) => compileKept(file, { kept, read, report }));
  if (report.hasErrors) return undefined;

  const changed = final.filter((file) => !kept.includes(file.path) && read(file.path) !== file.contents);
  const removed = Object.keys(manifest.files).filter(
    (path) => !paths.has(path) && !kept.includes(path) && read(path) !== undefined,
  );
  return { changed, kept, removed: removed.sort(), manifest: manifestOf(program.platform, final) };
}

function isEdited(path: string, request: RewriteRequest & { readonly next: string | undefined }): boolean {
  const text = request.read(path);
  if (text === undefined || text === request.next) return false;
  const { files, pending } = request.manifest;
  const hash = digest(text);
  return hash !== files[path] && hash !== pending?.[path];
}

/** `npm run build` writes `bin/` too; what tsc wrote is made from files that are looked at themselves. */
function isBuilt(path: string, text: string | undefined): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return path.startsWith("bin/") && (text ?? "").trimEnd().endsWith(`//# sourceMappingURL=${name}.map`);
}

/** The compiled form of a component that a person edited comes from the person's text. */
function compileKept(
  file: GeneratedFile,
  use: { readonly kept: readonly string[]; readonly report: Report; read(path: string): string | undefined },
): GeneratedFile {
  const source = use.kept.find((path) => path.startsWith("components/") && compiledPath(path) === file.path);
  if (source === undefined) return file;
  try {
    return { ...file, contents: precompile(source, use.read(source) ?? "") };
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n").slice(1);
    use.report.add(componentNotCompiled(source, reason.trim()));
    return file;
  }
}
