import { expect, test } from "vitest";
import { countSeverities, type Diagnostic, renderGithub, renderJson, renderSummary } from "#diagnostics";

const at = { end: { column: 9, line: 1 }, start: { column: 1, line: 1 }, file: "a,b.py" };
const error: Diagnostic = {
  hint: "100%\nsure",
  at,
  message: "no `x`: bad",
  severity: "error",
  code: "PLT1001",
};
const warning: Diagnostic = { code: "PLT2001", severity: "warning", message: "odd" };

test("GitHub annotations are escaped", () => {
  expect(renderGithub(error)).toBe(
    "::error file=a%2Cb.py,line=1,col=1,endLine=1,endColumn=9,title=PLT1001::no `x`: bad%0Ahint: 100%25%0Asure",
  );
  expect(renderGithub(warning)).toBe("::warning title=PLT2001::odd");
  expect(renderGithub({ ...warning, severity: "info" })).toBe("::notice title=PLT2001::odd");
});

test("JSON has the keys of the format in its order, and no empty ones", () => {
  const related = [{ at, message: "here" }];
  const fix = { edits: [{ text: "y", at }], title: "write y" };
  expect(
    JSON.stringify(
      renderJson([
        { fix, related, ...error },
        { ...warning, related: [] },
      ]),
    ),
  ).toBe(
    '[{"code":"PLT1001","severity":"error","message":"no `x`: bad",' +
      '"at":{"file":"a,b.py","start":{"line":1,"column":1},"end":{"line":1,"column":9}},' +
      '"related":[{"message":"here","at":{"file":"a,b.py","start":{"line":1,"column":1},"end":{"line":1,"column":9}}}],' +
      '"hint":"100%\\nsure",' +
      '"fix":{"title":"write y","edits":[{"at":{"file":"a,b.py","start":{"line":1,"column":1},"end":{"line":1,"column":9}},"text":"y"}]}},' +
      '{"code":"PLT2001","severity":"warning","message":"odd"}]',
  );
});

test("the summary counts, says what follows and names the most important code", () => {
  expect(renderSummary([warning, error, error], { outcome: "Nothing was deployed." })).toBe(
    "2 errors, 1 warning. Nothing was deployed. `pluto explain PLT1001` tells more.",
  );
  expect(renderSummary([warning])).toBe("1 warning. `pluto explain PLT2001` tells more.");
  expect(renderSummary([])).toBe("");
  expect(countSeverities([warning, error])).toEqual({ error: 1, warning: 1, info: 0 });
});
