/**
 * `npm run bench -- [deduce] [quickstart] [--runs <n>]`: times pluto and a baseline in turn, in fresh processes, prints
 * medians and ratios and writes `bench/results/<name>.json`. Only the ratios of one run mean something elsewhere.
 */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { deduceComparisons, deduceFigures } from "../bench/deduce.mjs";
import { measureInTurn, median } from "../bench/measure.mjs";
import { quickstartComparisons } from "../bench/quickstart.mjs";
import { setUp } from "./set-up.mjs";

const figures = { deduce: deduceFigures };
const benchmarks = { deduce: deduceComparisons, quickstart: quickstartComparisons };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "7" } },
});
const runs = Number(values.runs);
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));

if (unknown.length > 0 || !(runs >= 5)) {
  console.error(`usage: npm run bench -- [${Object.keys(benchmarks).join("] [")}] [--runs <5 or more>]`);
  process.exitCode = 2;
} else {
  await setUp();
  for (const name of names) await bench(name);
}

async function bench(name) {
  const comparisons = [];
  for (const { run, ...description } of benchmarks[name]) {
    const samples = await measureInTurn(run, { runs });
    const medians = { subject: median(samples.subject), baseline: median(samples.baseline) };
    const ratio = Math.round((medians.subject / medians.baseline) * 100) / 100;
    comparisons.push({ ...description, unit: "ms", medians, ratio, samples });
    print({ ...description, medians, ratio });
  }
  const measured = [];
  for (const { measure, ...description } of figures[name] ?? []) {
    const value = Math.round((await measure()) * 10) / 10;
    measured.push({ ...description, value });
    const { subject, unit, target } = description;
    console.log(`${String(value).padStart(7)} ${unit}  ${subject}  ${verdict(value, target)}\n`);
  }
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? "unknown" };
  write(name, { format: "pluto.bench/1", name, machine, runs, comparisons, figures: measured });
}

function print({ subject, baseline, target, medians, ratio }) {
  console.log(`${milliseconds(medians.subject)}  ${subject}`);
  console.log(`${milliseconds(medians.baseline)}  ${baseline}`);
  console.log(`${String(ratio).padStart(8)} ×  ${verdict(ratio, target)}\n`);
}

function verdict(value, target) {
  if (target === undefined) return "";
  return `(${value <= target ? "reached" : "missed"}: ${target})`;
}

function milliseconds(value) {
  return `${value.toFixed(0).padStart(7)} ms`;
}

function write(name, result) {
  const folder = join(import.meta.dirname, "../bench/results");
  const file = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(result, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  console.log(`wrote bench/results/${name}.json\n`);
}
