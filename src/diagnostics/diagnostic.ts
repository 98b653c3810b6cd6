import type { Span } from "./span.ts";

/** How bad it is: only an `error` stops the compilation. */
export type Severity = "error" | "warning" | "info";

/** The stable name of one kind of finding; its first digit is the stage (see DESIGN, section 7). Never reused. */
export type Code = `PLT${number}`;

/** Another place that explains a diagnostic ("captured here", "first declared here"). */
export interface Related {
  readonly message: string;
  readonly at: Span;
}

/** A machine-applicable repair. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly at: Span; readonly text: string }[];
}

/** One finding about the user's program or configuration. It is data: only a renderer turns it into text. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong in the user's words: lower case, no full stop, names in backticks. */
  readonly message: string;
  /** The smallest span that is wrong; absent where there is none (a missing file, a wrong flag). */
  readonly at?: Span;
  readonly related?: readonly Related[];
  /** The proposed repair. */
  readonly hint?: string;
  readonly fix?: Fix;
}
