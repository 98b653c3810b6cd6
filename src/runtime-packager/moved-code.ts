/** A word or sign of a code, and where it stands. */
interface Token {
  readonly text: string;
  readonly at: number;
  /** How many lines below the beginning. */
  readonly line: number;
}

/** A stretch of tokens of the original that stands in the moved code too. */
interface Run {
  /** The position of its first token. */
  readonly original: number;
  readonly length: number;
}

/** Fewer tokens in a row than this may be the same by chance. */
const shortest = 2;

/**
 * Pairs of offsets, in a code that was made from a part of the original and in the original. Code is moved as it is and
 * keeps its lines, so what stands on the same line is preferred, and then the longest stretch that is the same.
 */
export function* placesOfMoved(
  text: string,
  original: { readonly text: string; readonly at: number },
): Generator<{ readonly at: number; readonly original: number }> {
  const moved = tokensOf(text);
  const source = tokensOf(original.text);
  const positions = positionsByText(source);
  for (let position = 0; position < moved.length; ) {
    const candidates = positions.get(moved[position]?.text ?? "") ?? [];
    const run = bestRun(position, { moved, source, candidates });
    for (let step = 0; step < run.length; step++) {
      const [from, to] = [moved[position + step], source[run.original + step]];
      if (from && to) yield { at: from.at, original: original.at + to.at };
    }
    position += Math.max(1, run.length);
  }
}

function positionsByText(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { text }] of tokens.entries()) {
    const known = positions.get(text);
    if (known) known.push(position);
    else positions.set(text, [position]);
  }
  return positions;
}

function bestRun(
  position: number,
  {
    moved,
    source,
    candidates,
  }: {
    readonly moved: readonly Token[];
    readonly source: readonly Token[];
    readonly candidates: readonly number[];
  },
): Run {
  let best: Run & { readonly near: boolean } = { original: 0, length: 0, near: false };
  for (const original of candidates) {
    const near = moved[position]?.line === source[original]?.line;
    if (best.near && !near) continue;
    let length = 0;
    while (moved[position + length] && moved[position + length]?.text === source[original + length]?.text)
      length++;
    if (length >= shortest && (length > best.length || (near && !best.near)))
      best = { original, length, near };
  }
  return best;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let last = 0;
  for (const { 0: word, index } of text.matchAll(/\w+|[^\w\s]/g)) {
    for (let at = last; at < index; at++) if (text[at] === "\n") line++;
    tokens.push({ text: word, at: index, line });
    last = index;
  }
  return tokens;
}
