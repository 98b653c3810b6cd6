import { unquoted } from "./imports.ts";

/** A specifier, with the word that it follows. */
export interface Specifier {
  readonly word: string;
  readonly specifier: string;
  /** Whether a bracket stands between them. */
  readonly called: boolean;
}

const literal = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|`[^`\\$\n]*(?:\\.[^`\\$\n]*)*`/y;

/**
 * Everything that looks like a specifier behind one of these words, wherever it stands: what is in comments and texts
 * too. More is followed than there is, never less.
 */
export function specifiersBehind(words: RegExp, text: string): readonly Specifier[] {
  return [...text.matchAll(words)].flatMap(({ index, 0: word }) => {
    const next = behindSpace(text, index + word.length);
    const called = text[next] === "(";
    literal.lastIndex = called ? behindSpace(text, next + 1) : next;
    const [found] = literal.exec(text) ?? [];
    return found === undefined ? [] : [{ word, specifier: unquoted(found), called }];
  });
}

const space = /\s*/y;

/** Behind space and comments. */
function behindSpace(text: string, from: number): number {
  for (let at = from; ; ) {
    space.lastIndex = at;
    space.exec(text);
    const behind = behindComment(text, space.lastIndex);
    if (behind === space.lastIndex) return behind;
    at = behind;
  }
}

function behindComment(text: string, at: number): number {
  const [close, length] = text.startsWith("/*", at) ? ["*/", 2] : ["\n", 1];
  if (close === "\n" && !text.startsWith("//", at)) return at;
  const end = text.indexOf(close, at + 2);
  return end < 0 ? text.length : end + length;
}
