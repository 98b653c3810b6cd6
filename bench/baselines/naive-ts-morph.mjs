/** `node naive-ts-morph.mjs <tsconfig>`: what a first version of an analyser does; loads, checks and walks everything. */
import { Node, Project } from "ts-morph";

const project = new Project({ tsConfigFilePath: process.argv[2] ?? "" });

const problems = project.getPreEmitDiagnostics();
if (problems.length > 0) throw new Error(project.formatDiagnosticsWithColorAndContext(problems));

let resolved = 0;
for (const file of project.getSourceFiles()) {
  file.forEachDescendant((node) => {
    if ((Node.isCallExpression(node) || Node.isNewExpression(node)) && node.getExpression().getSymbol())
      resolved++;
  });
}
console.log(`${project.getSourceFiles().length} files, ${resolved} calls resolved`);
