/** What stands under a name in a folder, a link not followed. */
export type Entry = "file" | "folder" | "link" | "nothing";

/** What a path leads to, links followed. */
export type Kind = "file" | "folder";

/**
 * The files of a program, as everything that reads one sees them. One object answers for one run, and answers a
 * question twice in the same way; so a run sees one state of the files, and what it asked is what it depends on.
 * Paths are absolute.
 */
export interface SourceFiles {
  /** What stands at a path, a link not followed. */
  entryAt(path: string): Entry;
  /** What a path leads to; nothing where nothing is, or a circle of links. */
  kindOf(path: string): Kind | undefined;
  /** The names in a folder, sorted; none where it cannot be read. */
  namesIn(folder: string): readonly string[];
  /** The text of a file with its byte-order mark; nothing where it cannot be read. */
  read(path: string): string | undefined;
  /** The path with all links followed; nothing where it leads nowhere or in a circle. */
  realPath(path: string): string | undefined;
}
