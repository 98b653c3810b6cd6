import type { Diagnostic, Fix, Related } from "../diagnostic.ts";
import type { Span } from "../span.ts";

/**
 * The `diagnostics` array of `pluto.deduction/1`, as data: keys in the order of the format, whatever order the
 * diagnostics were built in.
 */
export function renderJson(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map(({ code, severity, message, at, related, hint, fix }) => ({
    code,
    severity,
    message,
    ...(at && { at: spanJson(at) }),
    ...(related && related.length > 0 && { related: related.map(relatedJson) }),
    ...(hint !== undefined && { hint }),
    ...(fix && { fix: fixJson(fix) }),
  }));
}

/** A span with its keys in the order of the format. */
export function spanJson({ file, start, end }: Span): Span {
  return {
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

function relatedJson({ message, at }: Related): Related {
  return { message, at: spanJson(at) };
}

function fixJson({ title, edits }: Fix): Fix {
  return { title, edits: edits.map(({ at, text }) => ({ at: spanJson(at), text })) };
}
