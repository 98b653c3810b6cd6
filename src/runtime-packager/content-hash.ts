import { createHash } from "node:crypto";
import type { BundleFile } from "#arch-ref";

/** SHA-256 of a text, as 64 hexadecimal digits. */
export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** SHA-256 over the paths and contents of files that are sorted by path. */
export function contentHash(files: readonly BundleFile[]): string {
  return textHash(JSON.stringify(files.map(({ path, contents }) => [path, contents])));
}
