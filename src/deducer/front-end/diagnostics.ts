/** What the front ends say about files and imports. */
import type { Diagnostic } from "#diagnostics";
import { type Place, spanOf } from "../ir/index.ts";

/** The file does not parse. `message` is the parser's, in lower case and without a full stop. */
export function syntaxError(at: Place, message: string): Diagnostic {
  return {
    code: "PLT1015",
    severity: "error",
    message: `syntax error: ${message}`,
    at: spanOf(at),
    hint: "correct the syntax here; the rest of the file was not analysed",
  };
}

/** A name or sub-path that the SDK does not have; `nearest` is the closest name that it has. */
export function unknownSdkImport(
  at: Place,
  { name, nearest }: { name: string; nearest?: string },
): Diagnostic {
  return {
    code: "PLT1014",
    severity: "error",
    message: `the SDK has no \`${name}\``,
    at: spanOf(at),
    hint: nearest ? `did you mean \`${nearest}\`?` : "see the list of classes in the SDK's README",
  };
}

/** A relative import, or one through an alias of the configuration, that leads to no file. */
export function moduleNotFound(at: Place, specifier: string): Diagnostic {
  return {
    code: "PLT1033",
    severity: "error",
    message: `there is no module \`${specifier}\``,
    at: spanOf(at),
    hint: "correct the path, or create the file",
  };
}
