/** A line of a copied text, and where it stood in the original if that is certain. */
export interface CopiedLine {
  readonly line: string;
  /** Offset of its first character that is no space. */
  readonly original: number | undefined;
}

/**
 * The lines of an original text, to find copies of them again. A line that occurs once is certain; so is one whose
 * neighbour in the copy is certain and has the same line as its neighbour in the original.
 */
export class OriginalLines {
  readonly #lines: readonly { readonly text: string; readonly at: number }[];
  /** Of lines that occur once, their number. */
  readonly #unique = new Map<string, number | undefined>();

  constructor(original: string) {
    let at = 0;
    this.#lines = original.split("\n").map((line) => {
      const found = { text: line.trim(), at: at + line.length - line.trimStart().length };
      at += line.length + 1;
      return found;
    });
    for (const [number, { text }] of this.#lines.entries())
      this.#unique.set(text, this.#unique.has(text) ? undefined : number);
  }

  /** The lines of a text, each with its origin. */
  originsOf(text: string): readonly CopiedLine[] {
    const lines = text.split("\n");
    const numbers = lines.map((line) => this.#unique.get(line.trim()));
    const adopt = (position: number, neighbour: number) => {
      const known = numbers[neighbour];
      if (numbers[position] !== undefined || known === undefined) return;
      const candidate = known + position - neighbour;
      if (this.#lines[candidate]?.text === lines[position]?.trim()) numbers[position] = candidate;
    };
    for (let position = 1; position < lines.length; position++) adopt(position, position - 1);
    for (let position = lines.length - 2; position >= 0; position--) adopt(position, position + 1);
    return lines.map((line, position) => {
      const number = numbers[position];
      return { line, original: number === undefined ? undefined : this.#lines[number]?.at };
    });
  }
}
