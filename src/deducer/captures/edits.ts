import type { Edit } from "#arch-ref";
import type { Place } from "../ir/index.ts";

/** An edit of the text at a place, padded so that the number of lines stays: stack traces keep their lines. */
export function replaceAt(at: Place, text: string): Edit {
  const before = lineBreaks(at.source.text.slice(at.start, at.end));
  const after = lineBreaks(text);
  return { start: at.start, end: at.end, text: text + "\n".repeat(Math.max(0, before - after)) };
}

function lineBreaks(text: string): number {
  return text.split("\n").length - 1;
}

/** The edits with `stronger` in place of those that they overlap. */
export function override(edits: readonly Edit[], stronger: readonly Edit[]): readonly Edit[] {
  const isOverlapped = overlapping(stronger);
  return [...edits.filter((edit) => !isOverlapped(edit)), ...stronger].sort(inOrder);
}

function inOrder(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}

/** Whether an edit overlaps one of these: a module has as many as it has handlers, so each is not held against each. */
function overlapping(edits: readonly Edit[]): (edit: Edit) => boolean {
  const sorted = [...edits].sort(inOrder);
  let furthest = 0;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    const before = countBefore(sorted, end);
    return before > 0 && (ends[before - 1] ?? 0) > start;
  };
}

/** How many of the sorted edits start before a position. */
function countBefore(sorted: readonly Edit[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The edits that lie inside a range. */
export function inside(
  edits: readonly Edit[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Edit[] {
  return edits.filter((edit) => edit.start >= start && edit.end <= end);
}

/** The text of a place after the edits that lie inside it. */
export function editedText(at: Place, edits: readonly Edit[]): string {
  let text = "";
  let position = at.start;
  for (const edit of [...inside(edits, at)].sort(inOrder)) {
    text += at.source.text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return text + at.source.text.slice(position, at.end);
}

/** The text of an expression that is moved as a whole: an edit of all of it was about its old place. */
export function movedText(at: Place, edits: readonly Edit[]): string {
  return editedText(
    at,
    edits.filter((edit) => edit.start !== at.start || edit.end !== at.end),
  );
}
