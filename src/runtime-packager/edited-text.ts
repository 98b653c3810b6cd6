import type { Edit } from "#arch-ref";
import { placesOfMoved } from "./moved-code.ts";

/** A stretch of an edited text. */
interface Stretch {
  /** Where it begins in the edited text. */
  readonly at: number;
  readonly text: string;
  /** Where it began in the original, or where the text that it replaces began. */
  readonly from: number;
  readonly origin: "kept" | "replaced" | "inserted";
  /** Of code that was moved, the part of the original that it was made from. */
  readonly made?: { readonly start: number; readonly end: number };
}

/** A place in an edited text and where it comes from. */
export interface Mark {
  readonly at: number;
  readonly original: number;
}

/** A text after edits, which still knows where each part comes from. */
export class EditedText {
  readonly #original: string;
  readonly #stretches: readonly Stretch[];
  readonly text: string;

  constructor(original: string, edits: readonly Edit[]) {
    this.#original = original;
    this.#stretches = stretchesOf(original, edits);
    this.text = this.#stretches.map((stretch) => stretch.text).join("");
  }

  /** The offset in the original that an offset of the edited text stands for. */
  originalOffset(offset: number): number {
    const stretch = this.#stretches.findLast((candidate) => candidate.at <= offset);
    if (!stretch) return 0;
    if (stretch.origin === "kept") return stretch.from + offset - stretch.at;
    return this.#offsetInMoved(stretch, offset - stretch.at) ?? stretch.from;
  }

  /** Where a place in code that was moved stood before. */
  #offsetInMoved({ text, made }: Stretch, place: number): number | undefined {
    if (!made) return undefined;
    const source = { text: this.#original.slice(made.start, made.end), at: made.start };
    const before = [...placesOfMoved(text, source)].findLast(({ at }) => at <= place);
    return before && Math.min(before.original + place - before.at, made.end);
  }

  /** Every place worth a mark in a source map, in order: words and signs that were kept or copied, and replacements. */
  *marks(): Generator<Mark> {
    for (const stretch of this.#stretches) {
      if (stretch.origin === "kept")
        yield* wordMarks(stretch.text, { at: stretch.at, original: stretch.from });
      else yield* editMarks(stretch, this.#original);
    }
  }
}

/** An edit's text is mostly code that stood elsewhere; what was only inserted stands for nothing, and has no mark. */
function* editMarks({ at, text, from, origin, made }: Stretch, original: string): Generator<Mark> {
  if (origin === "replaced") yield { at, original: from };
  if (!made) return;
  const source = { text: original.slice(made.start, made.end), at: made.start };
  for (const place of placesOfMoved(text, source))
    if (place.at > 0 || origin === "inserted") yield { at: at + place.at, original: place.original };
}

function* wordMarks(text: string, { at, original }: Mark): Generator<Mark> {
  for (const { index } of text.matchAll(/\w+|[^\w\s]/g)) yield { at: at + index, original: original + index };
}

function stretchesOf(original: string, edits: readonly Edit[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let from = 0;
  const push = (text: string, origin: Stretch["origin"], made?: Stretch["made"]) => {
    if (text !== "") stretches.push({ at, text, from, origin, ...(made && { made }) });
    at += text.length;
  };
  for (const edit of edits) {
    push(original.slice(from, edit.start), "kept");
    from = edit.start;
    const replaces = edit.end > edit.start;
    push(edit.text, replaces ? "replaced" : "inserted", edit.from ?? (replaces ? edit : undefined));
    from = edit.end;
  }
  push(original.slice(from), "kept");
  return stretches;
}
