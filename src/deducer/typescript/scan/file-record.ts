/** What the scan of a file finds without a syntax tree. Plain data: it depends on the text alone and can be kept. */
export interface FileRecord {
  /** Whether the text mentions the SDK by one of its names. */
  readonly mentionsSdk: boolean;
  /** Every module specifier. More than there are where the text could not be told apart from comments and strings. */
  readonly imports: readonly ImportRecord[];
  /** Names under which imports and exports pass something on: `[a, b]` for `a as b`, `["default", x]`, `["*", x]`. */
  readonly renames: readonly (readonly [string, string])[];
  /** Which of the imported names, and of the functions and classes of the file, the module mentions while it loads. */
  readonly executes: "anything" | readonly string[];
  /** Whether the module constructs something while it loads. */
  readonly constructs: boolean;
  /** Functions, classes and enums that the file exports where it declares them; not all of them. */
  readonly exportedCode: readonly string[];
  /** The same of variables. */
  readonly exportedValues: readonly string[];
  /** The variables of the top level; `anything` where one of them may get another value. */
  readonly holds: "anything" | readonly string[];
}

/** One specifier of a file. */
export interface ImportRecord {
  readonly specifier: string;
  /** `static` runs with the module that has it, `type` never, `dynamic` when a call reaches it. */
  readonly kind: "static" | "type" | "dynamic";
  /** The names that it binds in the file. */
  readonly locals: readonly string[];
}
