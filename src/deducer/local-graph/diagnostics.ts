/** What the deducer says about the order in which modules run, and about calls of infra functions. */
import type { Diagnostic } from "#diagnostics";
import { type Place, spanOf } from "../ir/index.ts";

/** A value of a module is used while that module still waits for the one that uses it. */
export function importCycle(
  at: Place,
  { name, files, setAt }: { readonly name: string; readonly files: readonly string[]; readonly setAt: Place },
): Diagnostic {
  return {
    code: "PLT1010",
    severity: "error",
    message: `\`${name}\` is used before its module has set it: ${files.map((file) => `\`${file}\``).join(" → ")}`,
    at: spanOf(at),
    related: [{ message: "set here, which comes later", at: spanOf(setAt) }],
    hint: "move what both modules need into a third one that imports neither",
  };
}

/** Infra functions call each other so often that nobody can have meant it. */
export function tooManyCalls(at: Place, name: string): Diagnostic {
  return {
    code: "PLT1036",
    severity: "error",
    message: `with \`${name}\` the program's calls of infra functions make more than can be followed`,
    at: spanOf(at),
    hint: "call infra functions less often: each call makes its resources and handlers anew",
  };
}

/** A class extends one of the SDK in a way that is not followed. `lacks`: how its constructor reaches that of the SDK. */
export function resourceClass(
  at: Place,
  { name, base, lacks }: { readonly name: string; readonly base: string; readonly lacks?: "super" },
): Diagnostic {
  return {
    code: "PLT1037",
    severity: "error",
    message: lacks
      ? `how \`${name}\` calls the constructor of \`${base}\` cannot be followed`
      : `\`${name}\` extends \`${base}\`, which cannot be followed`,
    at: spanOf(at),
    hint: lacks
      ? "call it with `super` in a statement of its own, not under a condition"
      : `create the \`${base}\` itself, and give it to a class that uses it`,
  };
}
