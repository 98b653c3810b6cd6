/** PLT3xxx: what the packager says. A program that cannot be bundled is the user's to repair, so nothing here throws. */
import type { Diagnostic, Span } from "#diagnostics";

/** A package that a handler imports is not installed. */
export function missingPackage(at: Span, name: string): Diagnostic {
  return {
    code: "PLT3001",
    severity: "error",
    message: `the package \`${name}\` is not installed`,
    at,
    hint: `install it in the project: \`npm install ${name}\``,
  };
}

/** The bundler refused a module; `message` is its own, in lower case and without a full stop. */
export function bundlingFailed(at: Span, message: string): Diagnostic {
  return {
    code: "PLT3002",
    severity: "error",
    message: `the handler cannot be bundled: ${message}`,
    at,
    hint: "correct the import or the code here; bundles hold only what can be resolved before the deployment",
  };
}

/** A resource serves the files of a folder that has none. `wrong` completes "the folder …". */
export function folderNotThere(
  at: Span,
  { resource, path, wrong }: { readonly resource: string; readonly path: string; readonly wrong: string },
): Diagnostic {
  return {
    code: "PLT3003",
    severity: "error",
    message: `the folder \`${path}\` of \`${resource}\` ${wrong}`,
    at,
    hint: "run the build step that fills it, for example `npm run build`, or correct the path, which starts at the project's root",
  };
}
