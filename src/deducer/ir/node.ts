import type { SourceText, Span } from "#diagnostics";

/** Where a node stands: UTF-16 offsets into the text of its source, `end` exclusive. */
export interface Place {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** The span of a place, for diagnostics and the graph. */
export function spanOf(place: Place): Span {
  return place.source.span(place.start, place.end);
}

/** The source text of a place. */
export function textOf(place: Place): string {
  return place.source.text.slice(place.start, place.end);
}
