import { readdirSync, readFileSync } from "node:fs";

/** The names of the files and folders in a folder, none where it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** A text, nothing where there is no such file, or why it cannot be read. */
export type TextFile =
  | { readonly text: string; readonly unreadable?: undefined }
  | { readonly text?: undefined; readonly unreadable?: string };

/** Reads a text file that may be missing. */
export function readText(path: string): TextFile {
  try {
    return { text: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === "ENOENT" ? {} : { unreadable: error.code ?? error.message };
  }
}

/** Why the system refused, where it did: its code for it, like `EACCES`. */
export function systemReason(error: unknown): string | undefined {
  return isSystemError(error) && "syscall" in error ? (error.code ?? error.message) : undefined;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}
