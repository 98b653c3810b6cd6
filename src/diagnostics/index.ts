export type { Code, Diagnostic, Fix, Related, Severity } from "./diagnostic.ts";
export { Report } from "./report.ts";
export { SourceText } from "./sources.ts";
export { compareSpans, type Position, type Span } from "./span.ts";
