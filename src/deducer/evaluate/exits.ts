import { childrenOfStatement, type Statement } from "../ir/index.ts";
import type { OpenCompletion } from "./completion.ts";

/** What is left, and the label that names it if a label does. */
type Exit = Pick<OpenCompletion, "leaves" | "label">;

/** What a statement may leave when it runs, the outermost; `throw` ends the program and counts for nothing. */
export function exitOf(statement: Statement): Exit | undefined {
  const exits = exitsOf(statement);
  const farthest = (["function", "loop", "switch"] as const).find((leaves) =>
    exits.some((exit) => exit.leaves === leaves),
  );
  if (!farthest) return undefined;
  const [label, ...others] = new Set(
    exits.filter((exit) => exit.leaves === farthest).map((exit) => exit.label),
  );
  return { leaves: farthest, ...(label !== undefined && others.length === 0 && { label }) };
}

function exitsOf(statement: Statement): readonly Exit[] {
  switch (statement.kind) {
    case "return":
      return [{ leaves: "function" }];
    case "jump":
      return [exitOfJump(statement)];
    case "function":
    case "class":
      return [];
    default:
      return childrenOfStatement(statement)
        .statements.flatMap(exitsOf)
        .filter((exit) => !isContained(exit, statement));
  }
}

/** Whether a statement is what such an exit leaves, or has it inside. */
function isContained({ leaves, label }: Exit, statement: Statement): boolean {
  if (label !== undefined) return statement.kind === "labelled" && statement.label === label;
  return contained[leaves].includes(statement.kind);
}

/** What statements keep inside, by what it leaves. */
const contained: Readonly<Record<Exit["leaves"], readonly Statement["kind"][]>> = {
  switch: ["switch", "for-each", "loop"],
  loop: ["for-each", "loop"],
  function: [],
};

function exitOfJump({ flavour, label }: Extract<Statement, { kind: "jump" }>): Exit {
  if (label !== undefined) return { leaves: "function", label };
  return { leaves: flavour === "continue" ? "loop" : "switch" };
}
