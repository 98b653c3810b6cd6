import { typescriptFrontEnd } from "./src/deducer/typescript/index.ts";
import { dump } from "./src/deducer/typescript/dump.ts";
import { Report } from "#diagnostics";
import { dirname } from "node:path";
const report=new Report();
const t0=performance.now();
const p=typescriptFrontEnd.load({entry:process.argv[2]!, root:dirname(process.argv[2]!), report});
if (!p) console.log("no program");
else { console.log(dump(p.entry.body)); console.error("ms",performance.now()-t0);
for (const [f,m] of p.modules) if (m!==p.entry) console.log("---",f,m.name,"\n"+dump(m.body)); }
console.log(JSON.stringify(report.diagnostics.map(d=>({c:d.code,m:d.message,at:[d.at?.file,d.at?.start.line,d.at?.start.column,d.at?.end.line,d.at?.end.column].join(":"),h:d.hint})),null,1));
