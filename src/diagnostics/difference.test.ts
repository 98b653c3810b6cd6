import { expect, test } from "vitest";
import { type Diagnostic, differenceOfDiagnostics } from "#diagnostics";

function found(message: string, line: number): Diagnostic {
  const at = { file: "app.ts", start: { line, column: 1 }, end: { line, column: 2 } };
  return { code: "PLT1004", severity: "error", message, at };
}

test("what moved is the same, what is new appeared, what is missing is gone", () => {
  const before = [found("a", 1), found("b", 2)];
  const after = [found("b", 9), found("c", 3)];
  expect(differenceOfDiagnostics(before, after)).toEqual({
    appeared: [found("c", 3)],
    gone: [found("a", 1)],
  });
  expect(differenceOfDiagnostics(before, before)).toEqual({ appeared: [], gone: [] });
});

test("one of two alike is gone", () => {
  const [one, two] = [found("a", 1), found("a", 5)];
  expect(differenceOfDiagnostics([one, two], [one])).toEqual({ appeared: [], gone: [two] });
  expect(differenceOfDiagnostics([one], [one, two])).toEqual({ appeared: [two], gone: [] });
});
