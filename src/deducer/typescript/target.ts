import type ts from "typescript";
import type { Binding } from "../ir/index.ts";

/** What a name in the source stands for, imports and re-exports followed to their end. */
export type Target =
  | { readonly kind: "binding"; readonly binding: Binding }
  /** A property of what a binding holds: an enum's member by its bare name, a name imported from JSON. */
  | { readonly kind: "property"; readonly binding: Binding; readonly name: string }
  | { readonly kind: "module"; readonly file: string }
  /** What is written in the blocks of that namespace. */
  | { readonly kind: "namespace"; readonly declaration: ts.ModuleDeclaration }
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
  | {
      readonly kind: "unsupported";
      readonly what: string;
      /** Whether a module of the program does not have it. */
      readonly missing?: boolean;
      /** Whether the mistake behind it is reported for itself. */
      readonly refused?: boolean;
      /** The file with that mistake, where it does not parse. */
      readonly broken?: string;
    };

/** A name that an import of the user's brings in, and the node that says so. */
export interface ImportOfUser {
  readonly file: string;
  readonly name: string;
  readonly node: ts.Node;
}

/** A name that a module does not have. */
export function notExported(name: string, path: string): Target {
  const what = `\`${name}\`, which \`${lastPart(path)}\` does not export`;
  return { kind: "unsupported", what, missing: true };
}

/** A name of a module that does not parse. */
export function unreadable(name: string, path: string): Target {
  const what = `\`${name}\` of \`${lastPart(path)}\`, which does not parse`;
  return { kind: "unsupported", what, refused: true, broken: path };
}

function lastPart(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}
