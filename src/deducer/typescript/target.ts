import type { Binding } from "../ir/index.ts";

/** What a name in the source stands for, imports and re-exports followed to their end. */
export type Target =
  | { readonly kind: "binding"; readonly binding: Binding }
  /** A property of what a binding holds: an enum's member by its bare name, a name imported from JSON. */
  | { readonly kind: "property"; readonly binding: Binding; readonly name: string }
  | { readonly kind: "module"; readonly file: string }
  /** An export of the SDK, `*` for the whole of it. */
  | { readonly kind: "sdk"; readonly name: string }
  | {
      readonly kind: "external";
      readonly package: string;
      readonly standard: boolean;
      readonly bundled?: boolean;
      readonly name: string;
    }
  | { readonly kind: "builtin"; readonly name: string }
  | { readonly kind: "unsupported"; readonly what: string };
