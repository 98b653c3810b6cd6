/** A line of source as a terminal shows it: tabs expanded, control characters made visible, columns measured. */
export interface DisplayLine {
  readonly text: string;
  /** Display column (0-based) of every UTF-16 offset of the original line, one more for its end. */
  readonly columns: readonly number[];
}

const tabWidth = 4;

/** Measures a line of source for display. */
export function displayLine(line: string): DisplayLine {
  const columns: number[] = [];
  let text = "";
  let width = 0;
  for (const character of line) {
    for (let unit = 0; unit < character.length; unit += 1) columns.push(width);
    const shown = character === "\t" ? " ".repeat(tabWidth - (width % tabWidth)) : visible(character);
    text += shown;
    width += character === "\t" ? shown.length : characterWidth(character);
  }
  columns.push(width);
  return { text, columns };
}

/** The part of a display line that starts at a display column and is at most so many columns wide. */
export function sliceColumns(
  text: string,
  range: { readonly start: number; readonly width: number },
): string {
  let column = 0;
  let result = "";
  for (const character of text) {
    const next = column + characterWidth(character);
    if (column >= range.start && next <= range.start + range.width) result += character;
    column = next;
  }
  return result;
}

// A source file must not be able to move the reader's cursor.
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) ? "\u{fffd}" : character;
}

const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  return wideRanges.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}
