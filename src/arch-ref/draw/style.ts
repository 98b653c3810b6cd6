/** What a piece of a drawing is; whoever shows the drawing decides how that looks. */
export type DrawRole = "kind" | "name" | "trigger" | "function" | "access" | "faint";

/** How a drawing is made. */
export interface DrawOptions {
  /** Marks up a piece of text, for example with colours; it must not change the text's width. */
  readonly paint?: (role: DrawRole, text: string) => string;
  /** Whether the reader can show more than ASCII; it can unless told otherwise. */
  readonly unicode?: boolean;
}

/** The signs and the painter of one drawing. */
export interface DrawStyle {
  readonly paint: (role: DrawRole, text: string) => string;
  readonly branch: string;
  readonly last: string;
  readonly arrow: string;
}

/** Settles what was left open. */
export function drawStyle({ paint = (_role, text) => text, unicode = true }: DrawOptions): DrawStyle {
  return unicode
    ? { paint, branch: "├", last: "└", arrow: "─►" }
    : { paint, branch: "|", last: "`", arrow: "->" };
}

/** One line under a resource or an infra function: columns that are aligned with those of its neighbours. */
export type Row = readonly { readonly role: DrawRole; readonly text: string }[];

/** Draws rows as branches with aligned columns; painting comes last, so that colours do not count as width. */
export function drawBranches(rows: readonly Row[], style: DrawStyle): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => {
    return Math.max(
      0,
      ...rows.filter((row) => row.length > column + 1).map((row) => row[column]?.text.length ?? 0),
    );
  });
  return rows.map((row, index) => {
    const sign = style.paint("faint", index === rows.length - 1 ? style.last : style.branch);
    const cells = row.map(({ role, text }, column) => {
      const rest =
        column === row.length - 1 ? "" : " ".repeat(Math.max(0, (widths[column] ?? 0) - text.length));
      return style.paint(role, text) + rest;
    });
    return `${sign} ${cells.join(" ")}`;
  });
}
