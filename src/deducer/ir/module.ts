import type { Language } from "#arch-ref";
import type { SourceText } from "#diagnostics";
import type { Statement } from "./statement.ts";

/** A module of the user's. */
export interface ModuleIr {
  readonly source: SourceText;
  readonly language: Language;
  /** Dotted module path: `app`, `shop.routes` (an `index` or `__init__` is named after its folder). */
  readonly name: string;
  readonly body: readonly Statement[];
  /**
   * Parts of the body that the text encloses (TypeScript's namespaces): others read what they declare by the name of the
   * whole, so their statements stay where they stand.
   */
  readonly enclosures?: readonly Statement[];
  /** What gives it one value in place of exports (TypeScript's `export =`): nothing else can be exported by name. */
  readonly onlyExport?: Extract<Statement, { kind: "assign" }>;
  /** It cannot reach the SDK: it creates nothing, and what compile time skips in it is worth no warning. */
  readonly inert?: boolean;
}
