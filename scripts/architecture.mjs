/**
 * Checks who imports whom: `node scripts/architecture.mjs [--root <folder>] [--json]`.
 *
 * A cruiser that cannot parse TypeScript sees no module and therefore no violation, and says so with a tick. Hence the
 * second check: every source file must have been cruised.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const { values } = parseArgs({
  options: { root: { type: "string" }, json: { type: "boolean", default: false } },
});
const own = join(import.meta.dirname, "..");
const root = values.root ?? own;
const { default: rules } = await import(pathToFileURL(join(own, ".dependency-cruiser.mjs")).href);
const excluded = new RegExp(rules.options.exclude.path);

const roots = ["src", "sdk/typescript/src", "tests", "bench", "scripts", "bin"].filter((path) =>
  existsSync(join(root, path)),
);
const files = roots.flatMap(sourceFiles);
const { modules, violations } = await findViolations();
const cruised = new Set(modules);
const unseen = files.filter((file) => !cruised.has(file));

if (values.json)
  console.log(JSON.stringify({ cruised: modules.length, files: files.length, unseen, violations }));
else printFindings();
process.exitCode = violations.length + unseen.length > 0 ? 1 : 0;

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name) && !/\.d\.[cm]?ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !excluded.test(path) && !path.includes("node_modules/"));
}

async function findViolations() {
  const tsConfig = extractTSConfig(join(root, rules.options.tsConfig.fileName));
  const { enhancedResolveOptions, ...options } = rules.options;
  const { output } = await cruise(
    roots,
    {
      ...options,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules.forbidden },
      enhancedResolveOptions,
    },
    { ...enhancedResolveOptions, extensions: [".ts", ".mts", ".mjs", ".js", ".cjs", ".json"] },
    { tsConfig },
  );
  return {
    modules: output.modules.map((module) => module.source),
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

function printFindings() {
  const reasons = new Map(rules.forbidden.map((rule) => [rule.name, rule.comment]));
  for (const { rule, from, to } of violations)
    console.error(`${rule}: ${from} -> ${to}\n  ${reasons.get(rule)}`);
  for (const file of unseen) console.error(`not cruised: ${file}`);
  console.log(
    `${files.length} source files, ${modules.length} modules cruised, ${violations.length} violations` +
      (unseen.length > 0 ? `, ${unseen.length} files not seen` : ""),
  );
}
