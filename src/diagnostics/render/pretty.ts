import type { Diagnostic, Related, Severity } from "../diagnostic.ts";
import type { SourceText } from "../sources.ts";
import type { Span } from "../span.ts";
import { fixLines } from "./fix.ts";
import { type FrameStyle, type Mark, renderFrame } from "./frame.ts";
import { painter, type Style } from "./paint.ts";

/** How a diagnostic is drawn. The caller decides about colour and width: nothing here looks at a terminal. */
export interface PrettyOptions {
  /** The files that spans name. A file that is not there is shown by its place alone. */
  readonly sources: ReadonlyMap<string, SourceText>;
  readonly colour: boolean;
  /** Columns of the reader's terminal; 80 when unknown. */
  readonly width?: number;
  /** Whether the reader can show more than ASCII; it can unless told otherwise. */
  readonly unicode?: boolean;
}

const accents: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" };

// Further away than this, a related place of the same file gets a frame of its own.
const nearby = 8;

/** Renders a diagnostic for a person: what is wrong, where with its related places, and the hint. */
export function renderPretty(diagnostic: Diagnostic, options: PrettyOptions): string {
  const paint = painter(options.colour);
  const accent = accents[diagnostic.severity];
  const style: FrameStyle = {
    paint,
    accent,
    width: options.width ?? 80,
    ellipsis: options.unicode === false ? "..." : "…",
  };
  const head = `${paint(accent, `${diagnostic.severity}[${diagnostic.code}]`)}${paint("bold", `: ${diagnostic.message}`)}`;
  const frames = framesOf(diagnostic).flatMap((marks) =>
    placeAndFrame(marks, { style, sources: options.sources }),
  );
  const hint = diagnostic.hint === undefined ? [] : ["", `  ${paint("cyan", "hint")}: ${diagnostic.hint}`];
  const fix = fixLines(diagnostic, options).map((line, position) =>
    position === 0 ? `  ${paint("cyan", "fix")}: ${line}` : line,
  );
  return [head, ...frames, ...hint, ...fix].join("\n");
}

/** The frames of a diagnostic: the primary one with what is near it, then one for each other related place. */
function framesOf({ at, related = [] }: Diagnostic): readonly (readonly Mark[])[] {
  if (!at) return related.map((place) => [markOf(place)]);
  const [near, far] = partition(related, (place) => isNear(place.at, at));
  return [[{ at, primary: true }, ...near.map(markOf)], ...far.map((place) => [markOf(place)])];
}

function markOf({ message, at }: Related): Mark {
  return { at, label: message, primary: false };
}

function isNear(a: Span, b: Span): boolean {
  return a.file === b.file && Math.abs(a.start.line - b.start.line) <= nearby;
}

function partition<T>(
  all: readonly T[],
  belongs: (one: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

function placeAndFrame(
  marks: readonly Mark[],
  { style, sources }: { style: FrameStyle; sources: ReadonlyMap<string, SourceText> },
): string[] {
  const [first] = marks;
  if (!first) return [];
  const { file, start } = first.at;
  const place = `  ${style.paint("blue", first.primary ? "-->" : ":::")} ${file}:${start.line}:${start.column}`;
  const source = sources.get(file);
  if (source) return [place, ...renderFrame(source, { marks, style })];
  return [first.primary || first.label === undefined ? place : `${place} ${first.label}`];
}
