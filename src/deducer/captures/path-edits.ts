import type { Edit } from "#arch-ref";
import type { LoopTurn } from "../evaluate/frame.ts";
import type { SliceSyntax } from "../front-end/front-end.ts";
import { type Call, childrenOfStatement, type Place, type Statement, textOf } from "../ir/index.ts";
import { editedText, replaceAt } from "./edits.ts";

/** The call to reach in a body, and the statement that takes its place. */
export interface PathTarget {
  readonly call: Call;
  readonly turns: readonly LoopTurn[];
  /** Stands in place of the whole statement that contains the call. */
  readonly statement: string;
  /** Stands in place of a body that is an expression and not statements. */
  readonly expression: string;
}

/** Whether one place lies inside another. */
export function contains(outer: Place, inner: Place): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The edits that make a body go straight to one call: the statement around it is replaced, loops around it run only the
 * turn that reached it, and conditions are as compile time found them (`__name__` is another one in a bundle).
 */
export function pathEdits(
  statements: readonly Statement[],
  target: PathTarget,
  { syntax, edits }: { readonly syntax: SliceSyntax; readonly edits: readonly Edit[] },
): readonly Edit[] {
  const around = statements.find((statement) => contains(statement.at, target.call.at));
  if (!around) return [];
  const below = childrenOfStatement(around).statements;
  if (!below.some((statement) => contains(statement.at, target.call.at)))
    return [replaceAt(around.at, isExpressionBody(around) ? `(${target.expression})` : target.statement)];
  const turn = target.turns.find(({ loop }) => loop === around);
  return [
    ...(turn ? [header(turn, { syntax, edits })] : []),
    ...decision(around, target, syntax),
    ...pathEdits(below, target, { syntax, edits }),
  ];
}

/** `(path) => router.get(path, handler)`: what it returns is all there is. */
function isExpressionBody({ kind, at }: Statement): boolean {
  return kind === "return" && !/^return\b/.test(textOf(at));
}

/** Makes a loop run one turn only. */
function header(
  turn: LoopTurn,
  { syntax, edits }: { readonly syntax: SliceSyntax; readonly edits: readonly Edit[] },
): Edit {
  if ("position" in turn) {
    const { at } = turn.loop.iterable;
    const one = turn.loop.keys ? syntax.keyAt : syntax.element;
    return replaceAt(at, one(editedText(at, edits), turn.position));
  }
  const { at, bodyAt } = turn.loop;
  return replaceAt({ ...at, end: bodyAt.start }, syntax.counted(turn.counter, turn.value));
}

function decision(statement: Statement, { call }: PathTarget, { decided }: SliceSyntax): readonly Edit[] {
  if (statement.kind !== "if") return [];
  const holds = statement.then.some((inner) => contains(inner.at, call.at));
  return [replaceAt(statement.test.at, holds ? decided.holds : decided.fails)];
}
