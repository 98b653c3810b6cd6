import type { SourceText } from "../sources.ts";
import type { Span } from "../span.ts";
import { displayLine, sliceColumns } from "./columns.ts";
import type { Paint, Style } from "./paint.ts";

/** A marked place of a frame. The first mark of a frame names its place in the `-->` line. */
export interface Mark {
  readonly at: Span;
  readonly label?: string;
  readonly primary: boolean;
}

/** How a frame is drawn. */
export interface FrameStyle {
  readonly paint: Paint;
  readonly accent: Style;
  readonly width: number;
  readonly ellipsis: string;
}

const gutterWidth = 4;
const leastTextWidth = 20;

/** Draws lines of one file with marks under them; `marks` are not empty and all of one file. */
export function renderFrame(
  source: SourceText,
  { marks, style }: { readonly marks: readonly Mark[]; readonly style: FrameStyle },
): string[] {
  const numbers = [...new Set(marks.map((mark) => mark.at.start.line))].sort((a, b) => a - b);
  const rows = [gutter("", style)];
  let previous: number | undefined;
  for (const number of numbers) {
    rows.push(...between(source, { previous, number, style }));
    rows.push(...renderLine(source, { number, marks: marksOf(marks, number), style }));
    previous = number;
  }
  return rows.map((row) => row.trimEnd());
}

function marksOf(marks: readonly Mark[], line: number): readonly Mark[] {
  return marks
    .filter((mark) => mark.at.start.line === line)
    .sort((a, b) => a.at.start.column - b.at.start.column || Number(b.primary) - Number(a.primary));
}

// One skipped line is shown, more are a gap.
function between(
  source: SourceText,
  { previous, number, style }: { previous: number | undefined; number: number; style: FrameStyle },
): string[] {
  if (previous === undefined || number - previous < 2) return [];
  if (number - previous === 2) return renderLine(source, { number: previous + 1, marks: [], style });
  return [style.paint("blue", `${" ".repeat(gutterWidth - 3)}...`)];
}

function renderLine(
  source: SourceText,
  { number, marks, style }: { number: number; marks: readonly Mark[]; style: FrameStyle },
): string[] {
  const line = source.line(number);
  const shown = displayLine(line);
  const column = (offset: number) => shown.columns[Math.min(Math.max(offset, 0), line.length)] ?? 0;
  const underlines = marks.map((mark) => {
    const start = column(mark.at.start.column - 1);
    const end = mark.at.end.line === number ? column(mark.at.end.column - 1) : column(line.trimEnd().length);
    return { mark, start, width: Math.max(1, end - start) };
  });
  const cut = windowOf(shown, { first: underlines[0]?.start ?? 0, style });
  return [
    `${gutter(String(number), style)} ${cut.text}`,
    ...underlines.map((underline) => markerRow(underline, { cut, style })),
  ];
}

interface Window {
  readonly text: string;
  /** Display columns cut off at the left, less the width of the ellipsis that stands for them. */
  readonly shift: number;
  readonly width: number;
}

// A line wider than the terminal is cut around its first mark.
function windowOf(
  line: { readonly text: string; readonly columns: readonly number[] },
  { first, style }: { first: number; style: FrameStyle },
): Window {
  const total = line.columns.at(-1) ?? 0;
  const width = Math.max(leastTextWidth, style.width - gutterWidth - 3);
  if (total <= width) return { text: line.text, shift: 0, width };
  const dots = style.ellipsis.length;
  const room = width - 2 * dots;
  const start = first < width - dots - 8 ? 0 : Math.min(first - Math.floor(room / 3), total - room);
  const lead = start > 0 ? style.ellipsis : "";
  const rest = start + width - dots < total ? style.ellipsis : "";
  const text = sliceColumns(line.text, { start, width: width - lead.length - rest.length });
  return { text: lead + text + rest, shift: start - lead.length, width };
}

function markerRow(
  { mark, start, width }: { mark: Mark; start: number; width: number },
  { cut, style }: { cut: Window; style: FrameStyle },
): string {
  const from = Math.max(0, start - cut.shift);
  const length = Math.max(1, Math.min(width, cut.width - from));
  const label = mark.label === undefined ? "" : ` ${mark.label}`;
  const marker = (mark.primary ? "^" : "-").repeat(length) + label;
  const accent = mark.primary ? style.accent : "blue";
  return `${gutter("", style)} ${" ".repeat(from)}${style.paint(accent, marker)}`;
}

function gutter(text: string, style: FrameStyle): string {
  return style.paint("blue", `${text.padStart(gutterWidth)} |`);
}
