import type { Statement } from "../ir/index.ts";
import { normal } from "./completion.ts";
import { unlessTooDeep } from "./depth.ts";
import { forget } from "./forget.ts";
import type { Frame } from "./frame.ts";
import { unknownAfter } from "./left-open.ts";
import { run } from "./statement.ts";

/**
 * Runs the statements of a module. One that is nested more deeply than can be followed is handed to `tooDeep`, and the
 * next one is run.
 */
export function runTopLevel(
  statements: readonly Statement[],
  frame: Frame,
  tooDeep: (statement: Statement) => void,
): void {
  const hoisted = (statement: Statement) => frame.language === "typescript" && statement.kind === "function";
  run(statements.filter(hoisted), frame);
  for (const statement of statements) {
    if (hoisted(statement)) continue;
    const completion = unlessTooDeep(
      () => run([statement], frame),
      () => {
        tooDeep(statement);
        forget({ expressions: [], statements: [statement] }, frame, unknownAfter(statement));
        return normal;
      },
    );
    if (completion.kind === "open")
      frame.phase.unknowns.leftOpen({ expressions: [], statements }, completion, frame.scope);
    if (completion.kind !== "normal" && completion.kind !== "maybe-return") return;
  }
}
