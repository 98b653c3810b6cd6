import type { Binding } from "../ir/index.ts";
import type { Scope } from "./scope.ts";

/** What a name means once imports are followed. */
export type Resolution =
  | { readonly kind: "binding"; readonly binding: Binding; readonly scope: Scope }
  | { readonly kind: "sdk"; readonly name: string }
  /** The SDK's module itself. */
  | { readonly kind: "sdk-module" }
  /** A name that the SDK does not have; it is reported where it is imported. */
  | { readonly kind: "sdk-unknown"; readonly name: string }
  /** A user's module, or a folder of them that is no module itself. */
  | { readonly kind: "module"; readonly folder: string; readonly file?: string }
  /** A name of the user's whose import leads nowhere; `refused` where that is reported for itself. */
  | { readonly kind: "nowhere"; readonly refused?: boolean }
  | {
      readonly kind: "external";
      readonly package: string;
      readonly standard: boolean;
      readonly name: string;
    };
