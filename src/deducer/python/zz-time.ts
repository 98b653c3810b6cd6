import { dirname, resolve } from "node:path";
import { Report } from "#diagnostics";
const t0 = performance.now();
const { loadPyright } = await import("./pyright-api.ts");
const t1 = performance.now();
const { PyrightModules } = await import("./pyright-loader.ts");
if (process.env["PARTS"]) {
  const m = new PyrightModules();
  const t = performance.now();
  console.log("chunks", t - t1);
  for (const n of ["setLocaleOverride","Uri","ConfigOptions","ImportResolver","NoAccessHost","NullConsole","PyrightFileSystem","createFromRealFileSystem","createServiceProvider","Program","getChildNodes","getUnescapedString"]) {
    const a = performance.now();
    m.find(n);
    console.log(n, performance.now() - a);
  }
}
const t2 = performance.now();
loadPyright();
const t3 = performance.now();
const { pythonFrontEnd } = await import("./front-end.ts");
const t4 = performance.now();
const entry = resolve(process.argv[2]!);
const program = pythonFrontEnd.load({ entry, root: dirname(entry), report: new Report() });
const t5 = performance.now();
console.log({ imp: t1 - t0, pyright: t3 - t2, ours: t4 - t3, load: t5 - t4, program: !!program, total: performance.now() });
