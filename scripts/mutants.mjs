/**
 * `npm run mutants -- [--per-file 20] [--seed 1] [--tokens] [--full] [--language typescript|python]
 * [--file <part of a title>] [--number <n>] [--processes <n>]`
 * compiles every file of every case with a random statement deleted or duplicated; with `--tokens` a few tokens deleted,
 * duplicated or exchanged instead. Each must give facts or diagnostics: no exception, no hang, no finding without a
 * place; with `--full` the whole program must give the same as its slice. The same arguments give the same mutants; one
 * is shown and tried again with its `--file`, `--seed` and `--number`.
 */
import { parseArgs } from "node:util";
import { programFiles } from "../tests/mutants/programs.ts";
import { tryMutants } from "../tests/mutants/run-mutants.ts";

const { values } = parseArgs({
  options: {
    "per-file": { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    language: { type: "string" },
    file: { type: "string", default: "" },
    number: { type: "string" },
    tokens: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    processes: { type: "string" },
  },
});
const files = programFiles().filter(
  ({ title, language }) => title.includes(values.file) && language === (values.language ?? language),
);
const tally = { mutants: 0, facts: 0, diagnostics: 0, faults: 0 };
const codes = new Map();

const request = {
  files,
  perFile: Number(values["per-file"]),
  seed: Number(values.seed),
  changing: values.tokens ? "tokens" : "statements",
  comparing: values.full,
  ...(values.processes !== undefined && { processes: Number(values.processes) }),
};
const only = values.number === undefined ? undefined : Number(values.number);
for await (const mutant of tryMutants({ ...request, only })) tell(mutant);
console.log(`${files.length} files, ${JSON.stringify(tally)}`);
console.log(
  [...codes]
    .sort()
    .map(([code, count]) => `${code} ${count}`)
    .join(", "),
);
process.exitCode = tally.faults > 0 ? 1 : 0;

function tell({ file, number, change, text, outcome }) {
  const { errors, faults } = outcome;
  tally.mutants++;
  tally[faults.length > 0 ? "faults" : errors.length > 0 ? "diagnostics" : "facts"]++;
  for (const code of new Set(errors)) codes.set(code, (codes.get(code) ?? 0) + 1);
  if (only !== undefined) console.log(`${text}\n${errors.join(" ")}`);
  if (faults.length === 0) return;
  console.log(
    `${values.tokens ? "--tokens " : ""}--file ${file.title} --seed ${values.seed} --number ${number} (${change})`,
  );
  for (const fault of faults) console.log(`  ${fault.split("\n").slice(0, 6).join("\n  ")}`);
}
