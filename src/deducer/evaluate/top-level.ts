import { alwaysStops } from "../diagnostics.ts";
import type { Statement } from "../ir/index.ts";
import { normal } from "./completion.ts";
import { unlessTooDeep } from "./depth.ts";
import { forget } from "./forget.ts";
import type { Frame } from "./frame.ts";
import { unknownAfter } from "./left-open.ts";
import { run } from "./statement.ts";

/**
 * Runs the statements of a module. One that is nested more deeply than can be followed is handed to `tooDeep`, and the
 * next one is run; `before` and `after` are told of each.
 */
export function runTopLevel(
  statements: readonly Statement[],
  frame: Frame,
  {
    before,
    after,
    tooDeep,
  }: { readonly [K in "before" | "after" | "tooDeep"]: (statement: Statement) => void },
): void {
  const hoisted = (statement: Statement) => frame.language === "typescript" && statement.kind === "function";
  run(statements.filter(hoisted), frame);
  for (const statement of statements) {
    if (hoisted(statement)) continue;
    before(statement);
    const completion = unlessTooDeep(
      () => run([statement], frame),
      () => {
        tooDeep(statement);
        forget({ expressions: [], statements: [statement] }, frame, unknownAfter(statement));
        return normal;
      },
    );
    after(statement);
    if (completion.kind === "jump" && completion.flavour === "throw" && statement !== statements.at(-1))
      frame.phase.report.add(alwaysStops(statement.at));
    if (completion.kind === "open")
      frame.phase.unknowns.leftOpen({ expressions: [], statements }, completion, frame.scope);
    if (completion.kind !== "normal" && completion.kind !== "maybe-return") return;
  }
}
