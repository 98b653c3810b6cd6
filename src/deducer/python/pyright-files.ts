/** pyright's file system over the files of a project: what it asks about them goes the way of all such questions. */
import { join, sep } from "node:path";
import type { Kind, SourceFiles } from "#source-files";

interface Uri {
  getFilePath(): string;
}

interface Stats {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  readonly size: number;
}

/** The part of pyright's file system that analysis uses. */
export interface FileSystem {
  existsSync(uri: Uri): boolean;
  statSync(uri: Uri): Stats;
  readdirEntriesSync(folder: Uri): readonly (Stats | { readonly name: string })[];
  readdirSync(folder: Uri): readonly string[];
  readFileSync(uri: Uri, encoding?: string | null): string | Uint8Array;
}

/** What is installed with pluto, like typeshed, is answered by `real`; everything else by the project's files. */
export function projectFileSystem(
  real: FileSystem,
  { files, installed }: { readonly files: SourceFiles; readonly installed: readonly string[] },
): FileSystem {
  const own = (uri: Uri): string | undefined => {
    const path = uri.getFilePath();
    return installed.some((folder) => `${path}${sep}`.startsWith(folder + sep)) ? undefined : path;
  };
  const answers: FileSystem = {
    existsSync: (uri) => {
      const path = own(uri);
      return path === undefined ? real.existsSync(uri) : files.kindOf(path) !== undefined;
    },
    statSync: (uri) => {
      const path = own(uri);
      return path === undefined ? real.statSync(uri) : statsOf(files.kindOf(path) ?? missing(path));
    },
    readdirEntriesSync: (uri) => {
      const path = own(uri);
      return path === undefined ? real.readdirEntriesSync(uri) : entriesIn(path, files);
    },
    readdirSync: (uri) => {
      const path = own(uri);
      return path === undefined ? real.readdirSync(uri) : files.namesIn(path);
    },
    readFileSync: (uri, encoding) => {
      const path = own(uri);
      if (path === undefined) return real.readFileSync(uri, encoding);
      const text = files.read(path) ?? missing(path);
      return encoding ? text : Buffer.from(text);
    },
  };
  return Object.assign(Object.create(real), answers);
}

function entriesIn(folder: string, files: SourceFiles): readonly (Stats & { readonly name: string })[] {
  return files.namesIn(folder).flatMap((name) => {
    const kind = files.kindOf(join(folder, name));
    return kind ? [{ name, ...statsOf(kind) }] : [];
  });
}

function statsOf(kind: Kind): Stats {
  return {
    isFile: () => kind === "file",
    isDirectory: () => kind === "folder",
    isSymbolicLink: () => false,
    size: 0,
  };
}

function missing(path: string): never {
  throw Object.assign(new Error(`ENOENT: no such file or directory, '${path}'`), { code: "ENOENT" });
}
