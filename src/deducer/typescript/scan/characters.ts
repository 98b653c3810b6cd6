/** What a character can be. */
export const Class = {
  space: 0,
  line: 1,
  word: 2,
  digit: 3,
  quote: 4,
  backtick: 5,
  slash: 6,
  sign: 7,
} as const;

const classes = new Uint8Array(128).fill(Class.sign);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) classes[code] = Class.space;
  if (/[A-Za-z_$#\\]/.test(character)) classes[code] = Class.word;
  if (/[0-9]/.test(character)) classes[code] = Class.digit;
}
classes[10] = Class.line;
classes[13] = Class.line;
classes[34] = Class.quote;
classes[39] = Class.quote;
classes[96] = Class.backtick;
classes[47] = Class.slash;

/** Characters by their code. */
export const code = {
  line: 10,
  exclamation: 33,
  dollar: 36,
  closeParen: 41,
  star: 42,
  slash: 47,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  backtick: 96,
  open: 123,
  close: 125,
};

/** What a character is where only brackets are counted. */
export const Bracket = { other: 0, open: 1, close: 2, quote: 3, backtick: 4, slash: 5 } as const;

const bracketClasses = new Uint8Array(128);
for (const character of "({[") bracketClasses[character.charCodeAt(0)] = Bracket.open;
for (const character of ")}]") bracketClasses[character.charCodeAt(0)] = Bracket.close;
for (const character of "\"'") bracketClasses[character.charCodeAt(0)] = Bracket.quote;
bracketClasses[code.backtick] = Bracket.backtick;
bracketClasses[code.slash] = Bracket.slash;

/** What a character is where only brackets are counted. */
export function bracketOf(character: number): number {
  return character < 128 ? (bracketClasses[character] ?? Bracket.other) : Bracket.other;
}

/** What the character with that code is. */
export function classOf(character: number): number {
  if (character < 128) return classes[character] ?? Class.sign;
  if (character === 0x2028 || character === 0x2029) return Class.line;
  return /[\s\u0085\u200b]/.test(String.fromCharCode(character)) ? Class.space : Class.word;
}

/** The word that a position lies in. */
export function wordAt(text: string, position: number): string {
  let start = position;
  let end = position + 1;
  while (start > 0 && isWordPart(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isWordPart(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function isWordPart(character: number): boolean {
  const found = classOf(character);
  return found === Class.word || found === Class.digit;
}
