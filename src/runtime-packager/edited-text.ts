import type { Edit } from "#arch-ref";

/** A stretch of an edited text; one that was kept knows where it stood before. */
interface Stretch {
  /** Where it begins in the edited text. */
  readonly at: number;
  readonly text: string;
  /** Where it began in the original, or where the text that it replaces began. */
  readonly from: number;
  readonly kept: boolean;
}

/** A text after edits, which still knows where each part comes from. */
export class EditedText {
  readonly #stretches: readonly Stretch[];
  readonly text: string;

  constructor(original: string, edits: readonly Edit[]) {
    this.#stretches = stretchesOf(original, edits);
    this.text = this.#stretches.map((stretch) => stretch.text).join("");
  }

  /** The offset in the original that an offset of the edited text stands for. */
  originalOffset(offset: number): number {
    const stretch = this.#stretches.findLast((candidate) => candidate.at <= offset);
    if (!stretch) return 0;
    return stretch.kept ? stretch.from + offset - stretch.at : stretch.from;
  }

  /** Every place worth a mark in a source map: the begin of each word and sign that was kept, and of each insertion. */
  *marks(): Generator<{ readonly at: number; readonly original: number }> {
    for (const stretch of this.#stretches) {
      if (!stretch.kept) yield { at: stretch.at, original: stretch.from };
      else
        for (const { index } of stretch.text.matchAll(/\w+|[^\w\s]/g))
          yield { at: stretch.at + index, original: stretch.from + index };
    }
  }
}

function stretchesOf(original: string, edits: readonly Edit[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let from = 0;
  const push = (text: string, kept: boolean) => {
    if (text !== "") stretches.push({ at, text, from, kept });
    at += text.length;
  };
  for (const edit of edits) {
    push(original.slice(from, edit.start), true);
    from = edit.start;
    push(edit.text, false);
    from = edit.end;
  }
  push(original.slice(from), true);
  return stretches;
}
