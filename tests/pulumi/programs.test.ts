import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "#compile";
import type { GeneratedProgram } from "#generator";
import { compactText } from "./compact-record.ts";
import { checkProgram } from "./program-harness.ts";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const entries = ["app.ts", "src/index.ts", "app.py", "app/main.py"];
const platforms = ["aws", "kubernetes"] as const;
const image = (name: string) => `registry.example/${name}@sha256:${"0".repeat(64)}`;

/** What a person would set before the first preview. */
const config = {
  runtimeImage: image("script-runtime"),
  valkeyImage: image("valkey"),
  guestbookRouterUrl: "https://guestbook.example",
};
const secretKeys = ["kubeconfig"];
/** The stores' users have passwords of their own, made from this one. */
const derivedKeys = ["storePassword"];

const programs = readdirSync(examples).flatMap((example) =>
  entries
    .filter((entry) => existsSync(`${examples}${example}/${entry}`))
    .flatMap((entry) => platforms.map((platform) => ({ example, entry, platform }))),
);

describe("generated programs, run unmodified under the engine double", () => {
  it("has examples to run", () => expect(programs.length).toBeGreaterThan(0));

  it.each(programs)(
    "$example/$entry on $platform",
    async ({ example, entry, platform }) => {
      const { program, deduction, report } = await compile({
        entries: [`${examples}${example}/${entry}`],
        platform,
      });
      expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      if (!program) throw new Error("compile() made no program and reported no error");

      const environment = deduction.graph.handlers.flatMap((handler) => handler.environment);
      const secrets = canaries(program, [...secretKeys, ...environment]);
      const derivedSecrets = canaries(program, derivedKeys);
      const circumstances = { platform, config, secrets, derivedSecrets };
      const { record, findings } = await checkProgram(program.files, circumstances);
      expect(findings).toEqual([]);

      const language = entry.endsWith(".py") ? "python" : "typescript";
      await expect(compactText(record)).toMatchFileSnapshot(
        `expected/${example}.${language}.${platform}.json`,
      );
    },
    120_000,
  );
});

/** A value that nothing else contains for every secret that the program asks for. */
function canaries({ files }: GeneratedProgram, keys: readonly string[]): Record<string, string> {
  const index = files.find(({ path }) => path === "index.ts")?.contents ?? "";
  const asked = [...new Set(keys)].filter((key) => index.includes(`"${key}"`));
  return Object.fromEntries(asked.map((key) => [key, `canary-of-${key}-7c1f`]));
}
