import { join } from "node:path";
import type { Report, SourceText } from "#diagnostics";
import type { SourceFiles } from "#source-files";
import type { Program } from "../front-end/front-end.ts";
import { unreachedFile } from "./diagnostics.ts";

/** The programs that were read, and where the rest of the project is. */
export interface ProjectFiles {
  readonly programs: readonly { readonly program: Program; readonly extensions: readonly string[] }[];
  readonly root: string;
  readonly files: SourceFiles;
  /** Entries of the project that this run does not read, absolute. */
  readonly otherEntries: readonly string[];
  /** Where the texts of reported files go. */
  readonly sources: Map<string, SourceText>;
}

/** A folder that has one of these is a project of its own. */
const projectFiles = ["pluto.yaml", "package.json", "pyproject.toml"];
const skippedFolders = new Set([
  "node_modules",
  "dist",
  "build",
  "out",
  "__pycache__",
  "site-packages",
  "venv",
]);
/** What a test runner starts is imported by nothing. */
const tests =
  /(^|\/)(tests?|__tests__)\/|\.(test|spec)\.[cm]?tsx?$|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;

/** Reports files that create resources and that no program imports. */
export function checkUnreachedFiles(project: ProjectFiles, report: Report): void {
  // A file that does not parse may import any.
  if (project.programs.some(({ program }) => program.isTorn)) return;
  // Without one of them the root is only the folder that the entry happens to lie in.
  if (!projectFiles.some((name) => project.files.namesIn(project.root).includes(name))) return;
  const reached = new Set(project.programs.flatMap(({ program }) => [...program.mentioned()]));
  const realPath = (file: string) => project.files.realPath(join(project.root, file));
  const reachedByLink = () => new Set([...reached].map(realPath));
  const others = new Set(project.otherEntries);
  for (const file of filesBelow(project, "")) {
    if (reached.has(file) || tests.test(file) || others.has(join(project.root, file))) continue;
    const read = project.programs.find(({ extensions }) => extensions.some((one) => file.endsWith(one)));
    const at = read && !file.endsWith(".d.ts") ? read.program.creationIn(file) : undefined;
    if (!at || reachedByLink().has(realPath(file))) continue;
    project.sources.set(file, at.source);
    report.add(unreachedFile(at, file));
  }
}

/** The project's files, relative to its root; links are not followed. */
function filesBelow(project: Pick<ProjectFiles, "root" | "files">, folder: string): readonly string[] {
  const { root, files } = project;
  const names = files.namesIn(join(root, folder));
  if (folder !== "" && projectFiles.some((name) => names.includes(name))) return [];
  return names.flatMap((name) => {
    const path = folder === "" ? name : `${folder}/${name}`;
    const entry =
      name.startsWith(".") || skippedFolders.has(name) ? "nothing" : files.entryAt(join(root, path));
    if (entry === "folder") return filesBelow(project, path);
    return entry === "file" ? [path] : [];
  });
}
