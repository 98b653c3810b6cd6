export type { Code, Diagnostic, Fix, Related, Severity } from "./diagnostic.ts";
export { nearestOf } from "./nearest.ts";
export { renderGithub } from "./render/github.ts";
export { renderJson, spanJson } from "./render/json.ts";
export { type PrettyOptions, renderPretty } from "./render/pretty.ts";
export { countSeverities, renderSummary, type SeverityCounts } from "./render/summary.ts";
export { Report } from "./report.ts";
export { SourceText } from "./sources.ts";
export { compareSpans, type Position, type Span } from "./span.ts";
