import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { workshop } from "./applications/workshop.mjs";
import { writeApplication } from "./handlers/application.mjs";
import { median, peakMemory, processTime } from "./measure.mjs";

const root = join(import.meta.dirname, "..");
const pluto = join(root, "bin/pluto.js");
const smallest = join(root, "tests/cases/pm-direct/typescript/app.ts");

/** How often the smallest application is compiled, after once that is not counted. */
const runs = 5;

/** What `pluto generate` costs for an application with that many handlers, measured once. */
const known = new Map();

function costOf(handlers) {
  const cost = known.get(handlers) ?? measureCost(handlers);
  known.set(handlers, cost);
  return cost;
}

async function measureCost(handlers) {
  const folder = mkdtempSync(join(workshop(), "handlers-"));
  const entry = writeApplication(folder, handlers);
  const turns = handlers > 50 ? 1 : runs;
  const times = [];
  for (let turn = 0; turn <= turns; turn++) times.push(await processTime(generate(entry, folder)));
  const kilobytes = await peakMemory(generate(entry, folder));
  rmSync(folder, { recursive: true });
  return { milliseconds: median(times.slice(1)), megabytes: kilobytes / 1024 };
}

function generate(entry, folder, platform = "aws") {
  const out = mkdtempSync(join(folder, "out-"));
  return [pluto, "generate", entry, "--platform", platform, "--out", out];
}

const ofSize = (handlers, { time, memory } = {}) => [
  {
    name: `package-${handlers}`,
    subject: `pluto generate, ${handlers} handlers: source to bundles and program`,
    unit: "ms",
    target: time,
    measure: async () => (await costOf(handlers)).milliseconds,
  },
  {
    name: `package-${handlers}-memory`,
    subject: `pluto generate, ${handlers} handlers: memory at most`,
    unit: "MB",
    target: memory,
    measure: async () => (await costOf(handlers)).megabytes,
  },
];

/** Everything that travels with a handler: its bundle, and the platform's adapter where there is one in its folder. */
async function zippedSize(platform) {
  const folder = mkdtempSync(join(workshop(), "size-"));
  const args = generate(smallest, folder, platform);
  await processTime(args);
  const handlers = join(args.at(-1), "handlers");
  const files = readdirSync(handlers, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const sizes = files.map(
    ({ parentPath, name }) => deflateRawSync(readFileSync(join(parentPath, name))).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** From source to bundles and program; each has a target of its own. */
export const packageFigures = [
  ...ofSize(50, { time: 2000, memory: 400 }),
  ...ofSize(200),
  ...ofSize(1000),
  {
    name: "package-linear",
    subject: "pluto generate: time for one of 1,000 handlers, by that for one of 50",
    unit: "×",
    target: 1,
    measure: async () => (await costOf(1000)).milliseconds / 1000 / ((await costOf(50)).milliseconds / 50),
  },
  ...["aws", "kubernetes"].map((platform) => ({
    name: `package-size-${platform}`,
    subject: `a handler with one client call on ${platform}, zipped, nothing external`,
    unit: "KB",
    target: 60,
    measure: () => zippedSize(platform),
  })),
];
