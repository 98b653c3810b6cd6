/** A program that is too large, too deep, broken or not a program at all, and what must come of it. */
export interface BadProgram {
  /** What is wrong with it. */
  readonly title: string;
  /** Its entry; without one `app.ts`. */
  readonly entry?: string;
  /** Texts by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Adds what texts alone cannot be: links, pipes, folders. */
  readonly prepare?: (folder: string) => void;
  /** Where its bundles would only be too large. */
  readonly until?: "graph";
  /** The codes of its errors; without any there are `handlers`. */
  readonly errors?: readonly string[];
  /** The lines of its errors, where they must be told. */
  readonly lines?: readonly number[];
  /** How many handlers it has; one where nothing is said. */
  readonly handlers?: number;
}
