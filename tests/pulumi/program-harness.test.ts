import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type ProgramFile, precompiled, readProgram } from "./program-folder.ts";
import { checkProgram } from "./program-harness.ts";

const program = precompiled(readProgram(fileURLToPath(new URL("./fixtures/aws", import.meta.url))));
const secrets = { token: "canary-51ae" };

/** The program with one text of one file replaced; the text must be there. */
function edited(
  path: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly ProgramFile[] {
  return program.map((file) => {
    if (file.path !== path) return file;
    if (!file.contents.includes(from)) throw new Error(`${path} does not say ${from}`);
    return { path, contents: file.contents.replace(from, to) };
  });
}

describe("checkProgram", () => {
  it("finds what the compiler refuses, and that a platform is missing", async () => {
    const files = edited("index.ts", { from: 'hashKey: "pk"', to: "hashKey: 5" });
    const { findings } = await checkProgram(files, { platform: "kubernetes", secrets });
    expect(findings).toEqual([
      { check: "types", message: expect.stringMatching(/^index\.ts\(\d+,\d+\): error TS2322/) },
      { check: "platform", message: "registers nothing of `kubernetes`" },
    ]);
  }, 120_000);

  it("finds that bin/ is not what the sources say, and what only an update creates", async () => {
    const late = 'greet.arn.apply(() => new cloudwatch.LogGroup("late", {}, { parent }));';
    const files = edited("bin/index.js", {
      from: "this.arn = greet.arn;",
      to: `this.arn = greet.arn; ${late}`,
    });
    const { findings } = await checkProgram(files, { platform: "aws", secrets });
    expect(findings).toEqual([
      { check: "same-again", message: expect.stringContaining("LogGroup::late") },
      { check: "honest-preview", message: expect.stringContaining("the preview does not show") },
    ]);
  }, 120_000);
});
