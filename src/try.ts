import { Report } from "#diagnostics";
import { deduce } from "#deducer";
const report = new Report();
const r = await deduce([process.argv[2]], report, { locals: true });
console.log(JSON.stringify(r.graph, (k,v)=> k==="at"&&!Array.isArray(v)?`${v.file}:${v.start.line}:${v.start.column}`:v, 1));
console.log(JSON.stringify(report.diagnostics,null,1));
