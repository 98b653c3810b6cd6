/** What the deducer says about the order in which modules run. */
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
