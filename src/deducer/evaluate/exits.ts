import { childrenOfStatement, type Statement } from "../ir/index.ts";
import type { OpenCompletion } from "./completion.ts";

type Left = OpenCompletion["leaves"];

/** What a statement may leave when it runs, the outermost; `throw` ends the program and counts for nothing. */
export function exitOf(statement: Statement): Left | undefined {
  switch (statement.kind) {
    case "return":
      return "function";
    case "jump":
      return exitOfJump(statement);
    case "function":
    case "class":
      return undefined;
    default: {
      const inside = outermost(childrenOfStatement(statement).statements.map(exitOf));
      return inside && contained[inside].includes(statement.kind) ? undefined : inside;
    }
  }
}

/** What statements keep inside, by what it leaves. */
const contained: Readonly<Record<Left, readonly Statement["kind"][]>> = {
  switch: ["switch", "for-each", "loop"],
  loop: ["for-each", "loop"],
  function: [],
};

function exitOfJump({ flavour, label }: Extract<Statement, { kind: "jump" }>): Left {
  if (label !== undefined) return "function";
  return flavour === "continue" ? "loop" : "switch";
}

function outermost(exits: readonly (Left | undefined)[]): Left | undefined {
  return (["function", "loop", "switch"] as const).find((exit) => exits.includes(exit));
}
