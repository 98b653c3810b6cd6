import { installedFile } from "#installation";

/** Where the stubs of the SDK stand, for pyright. */
export function stubFolder(): string {
  return installedFile("src/deducer/python/stubs");
}
