/** What the front ends say about files and imports. */
import type { Diagnostic } from "#diagnostics";
import { type Place, spanOf, type UnexportedName } from "../ir/index.ts";

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

/** Classes and modules that only the existing Pluto's SDK has. */
const elsewhere = new Set(["ReactApp", "SageMaker", "Tester", "sagemaker"]);

/** A name or sub-path that the SDK does not have, or a name like its own; `nearest` is the closest that there is. */
export function unknownSdkImport(
  at: Place,
  { name, nearest, misspelt = false }: { name: string; nearest?: string; misspelt?: boolean },
): Diagnostic {
  const general = elsewhere.has(name)
    ? "it is part of the existing Pluto's SDK, and not supported yet"
    : "see the list of classes in the SDK's README";
  return {
    code: "PLT1014",
    severity: "error",
    message: misspelt ? `\`${name}\` is not the name of the SDK` : `the SDK has no \`${name}\``,
    at: spanOf(at),
    hint: nearest ? `did you mean \`${nearest}\`?` : general,
  };
}

/** A relative import, one through an alias of the configuration, or one of a package of the user's own (`packaged`), that leads to no file. */
export function moduleNotFound(at: Place, specifier: string, packaged = false): Diagnostic {
  return {
    code: "PLT1033",
    severity: "error",
    message: `there is no module \`${specifier}\``,
    at: spanOf(at),
    hint: packaged
      ? "let the package's own `package.json` lead to its source, or build it"
      : "correct the path, or create the file",
  };
}

/** An import wants a name that a module of the program does not export. */
export function nameNotExported({ name, file, nearest, at }: UnexportedName): Diagnostic {
  return {
    code: "PLT1041",
    severity: "error",
    message: `\`${file}\` does not export \`${name}\``,
    at: spanOf(at),
    hint: nearest ? `did you mean \`${nearest}\`?` : `export it there, or correct the name`,
  };
}

/** A module is imported while the program runs, and its name is not written there. */
export function computedImport(at: Place): Diagnostic {
  return {
    code: "PLT1027",
    severity: "warning",
    message:
      "which module is imported here is not known, so the bundle does not hold it and nothing is granted for it",
    at: spanOf(at),
    hint: 'write the name in place, for example `import("./formats.ts")`',
  };
}

/** A decorator may want the metadata of types that TypeScript's own compiler writes; bundles do not have it. */
export function decoratorMetadata(at: Place): Diagnostic {
  return {
    code: "PLT1028",
    severity: "warning",
    message: "bundles hold no metadata of types for decorators, although `emitDecoratorMetadata` is set",
    at: spanOf(at),
    hint: "hand the types over to the decorator, and remove `emitDecoratorMetadata` from tsconfig.json",
  };
}

/** A file that configures how the program is read cannot be understood. `message` goes on after the file's name. */
export function brokenConfiguration(at: Place, message: string): Diagnostic {
  return {
    code: "PLT1039",
    severity: "error",
    message: `\`${at.source.file}\`${message}`,
    at: spanOf(at),
    hint: "correct it: without it imports through aliases and of your own packages cannot be followed",
  };
}
