import ts from "typescript";
import type { Language } from "#arch-ref";

/** A statement's place in a text; `alone` where a block has no other one and would not be a block without it. */
export interface StatementPlace {
  readonly start: number;
  readonly end: number;
  readonly alone: boolean;
}

/** The statements of a text, nested ones and members of classes included. It need not be a correct program. */
export const statementsOf: Readonly<Record<Language, (text: string) => readonly StatementPlace[]>> = {
  typescript: typescriptStatements,
  python: pythonStatements,
};

function typescriptStatements(text: string): readonly StatementPlace[] {
  const file = ts.createSourceFile("mutant.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: StatementPlace[] = [];
  const visit = (node: ts.Node): void => {
    const stands = ts.isClassElement(node) || (ts.isStatement(node) && "statements" in node.parent);
    if (stands) found.push({ start: node.getStart(file), end: node.end, alone: false });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A statement of Python is a logical line with the deeper ones after it. */
function pythonStatements(text: string): readonly StatementPlace[] {
  const lines = logicalLines(text);
  return lines.map((line, position) => {
    const after = lines.slice(position + 1).findIndex(({ indent }) => indent <= line.indent);
    const last = after < 0 ? lines.length - 1 : position + after;
    const follower = lines[last + 1];
    const begins = position > 0 && (lines[position - 1]?.indent ?? 0) < line.indent;
    const ends = !follower || follower.indent < line.indent;
    return {
      start: line.start,
      end: lines[last]?.end ?? line.end,
      alone: begins && ends && line.indent > 0,
    };
  });
}

interface LogicalLine {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

/** What a logical line is made of, as far as its end depends on it: texts, comments, brackets, breaks. */
const lexeme =
  /"""(?:\\.|.)*?"""|'''(?:\\.|.)*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*|\\\r?\n|[()[\]{}]|\n|./gs;
const depthOf: Readonly<Record<string, number>> = { "(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1 };

function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let depth = 0;
  let begin = 0;
  const close = (end: number): void => {
    const line = text.slice(begin, end);
    const indent = line.search(/\S/);
    if (indent >= 0 && line[indent] !== "#") lines.push({ start: begin + indent, end, indent });
    begin = end + 1;
  };
  for (const { 0: part, index } of text.matchAll(lexeme)) {
    depth = Math.max(0, depth + (depthOf[part] ?? 0));
    if (part === "\n" && depth === 0) close(index);
  }
  if (begin < text.length) close(text.length);
  return lines;
}
