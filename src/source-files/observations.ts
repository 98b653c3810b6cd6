import type { Entry, Kind } from "./source-files.ts";

/** What tells whether a file or folder was touched: device, inode, size, and when its content and its inode changed. */
export type Stamp = readonly [device: number, inode: number, size: number, modified: number, changed: number];

/** Everything that a run asked about files, with the answers: what its result depends on. Plain data. */
export interface Observations {
  /** When the first question was asked, in milliseconds since 1970. */
  readonly since: number;
  readonly folders: readonly ObservedFolder[];
  readonly texts: readonly ObservedText[];
  readonly links: readonly ObservedLink[];
  readonly realPaths: readonly ObservedRealPath[];
}

/** What was asked about the contents of one folder. */
export interface ObservedFolder {
  readonly path: string;
  readonly stamp: Stamp | null;
  readonly entries: readonly (readonly [name: string, entry: Entry])[];
  /** Every name, where the folder was listed. */
  readonly names?: readonly string[];
}

/** A text that was read, or could not be: then it has no hash. */
export interface ObservedText {
  readonly path: string;
  readonly stamp: Stamp | null;
  readonly hash: string | null;
}

/** Where a link leads. */
export interface ObservedLink {
  readonly path: string;
  readonly kind: Kind | null;
}

/** What a path is when all links are followed. */
export interface ObservedRealPath {
  readonly path: string;
  readonly real: string | null;
}
