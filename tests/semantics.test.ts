import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compile } from "#compile";
import { compareHandlers, type RunnableProgram } from "./case-runner/semantics.ts";

/** Programs that try to make a bundle do something else than the program does. */
const programs = join(import.meta.dirname, "semantics/fixtures");
const folder = mkdtempSync(join(tmpdir(), "pluto-semantics-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("handlers do in their bundles what they do in the program as it is written", async () => {
  const names = readdirSync(programs);
  const runnable: RunnableProgram[] = [];
  for (const name of names) {
    const { program, errors } = await compiled(name);
    expect.soft(errors, name).toEqual([]);
    runnable.push(program);
  }
  const { compared, differences } = await compareHandlers(runnable, join(folder, "run"));
  expect(compared).toBeGreaterThan(130);
  expect(differences).toEqual([]);
}, 120_000);

async function compiled(name: string): Promise<{ program: RunnableProgram; errors: readonly string[] }> {
  const project = join(folder, "projects", name);
  cpSync(join(programs, name), project, { recursive: true });
  writeFileSync(join(project, "pluto.yaml"), `name: ${name}\n`);
  const entry = join(project, existsSync(join(project, "app.tsx")) ? "app.tsx" : "app.ts");
  const { bundles, report } = await compile({ entries: [entry] });
  const errors = report.diagnostics.flatMap(({ severity, code, message }) =>
    severity === "error" ? [`${code}: ${message}`] : [],
  );
  return { program: { title: name, entry, bundles }, errors };
}

test("so do the handlers of a program that has more than one call of the bundler takes", async () => {
  const names = Array.from({ length: 60 }, (_, position) => `r${position}`);
  const project = join(folder, "many");
  mkdirSync(project);
  writeFileSync(join(project, "pluto.yaml"), "name: many\n");
  const routes = names.map((name) => `add("${name}"); router.post("/${name}", () => "${name} posted");`);
  const text = `import { Router } from "@pluto/sdk";
const router = new Router("api");
function add(name: string): void {
  router.get(\`/\${name}\`, () => \`\${name} read\`);
}
${routes.join("\n")}
`;
  const entry = join(project, "app.ts");
  writeFileSync(entry, text);
  const { bundles } = await compile({ entries: [entry] });
  const program = { title: "many", entry, bundles };
  expect(await compareHandlers([program], join(folder, "run"))).toEqual({ compared: 120, differences: [] });
}, 120_000);
