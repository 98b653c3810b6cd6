import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Report } from "#diagnostics";
import { installedFile } from "#installation";
import { filesOnDisk } from "#source-files";
import { pythonFrontEnd } from "./front-end.ts";
import { dumpStatements } from "./test-dump.ts";
import { dump } from "./test-program.ts";

const folder = installedFile("../shared/documents/programs");
const missing = existsSync(folder) ? "" : " (skipped: ../shared/documents/programs is missing)";

test.skipIf(missing).each(["program1", "program2", "program3"])(
  `%s of the document is lowered${missing}`,
  (name) => {
    const report = new Report();
    const entry = join(folder, `${name}.py`);
    const program = pythonFrontEnd.load({ entry, root: folder, files: filesOnDisk(), report });
    expect("entry" in program && dumpStatements(program.entry.body)).toMatchSnapshot();
    expect(report.diagnostics.map(({ code, message }) => `${code} ${message}`)).toMatchSnapshot();
  },
);

test.skipIf(missing)(`the document's forbidden line is no syntax error${missing}`, () => {
  const text = readFileSync(join(folder, "program1.py"), "utf8");
  const uncommented = text.replace("# router.get(", "router.get(");
  expect(uncommented).not.toBe(text);
  expect(dump(uncommented)).toContain('(call (. router get) (template "/" ([] llm "model") "/info")');
});
