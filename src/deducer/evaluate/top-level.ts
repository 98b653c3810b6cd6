import type { Statement } from "../ir/index.ts";
import { forget } from "./branches.ts";
import { unlessTooDeep } from "./depth.ts";
import type { Frame } from "./frame.ts";
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
    const { kind } = unlessTooDeep(
      () => run([statement], frame),
      () => {
        tooDeep(statement);
        forget(statement, frame);
        return { kind: "normal" } as const;
      },
    );
    if (kind === "return" || kind === "jump") return;
  }
}
