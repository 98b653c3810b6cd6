import type { Check, Finding } from "./finding.ts";

/** The program ended well: no warning, no refusal, and nothing that the double could not stand in for. */
export const quietRun: Check = (record) => {
  const said = (message: string): Finding => ({ check: "quiet-run", message });
  return [
    ...(record.exitCode === 0 ? [] : [said(`exit code ${record.exitCode ?? "none: it was killed"}`)]),
    ...(record.shutdownSignalled ? [] : [said("the program did not reach its end")]),
    ...record.logs.filter(({ severity }) => severity !== "info").map((line) => said(line.message)),
    ...record.errors.map((error) => said(`refused: ${error}`)),
    ...record.problems.map(said),
    ...(record.output.trim() === "" ? [] : [said(`the program wrote: ${record.output.trim()}`)]),
  ];
};
