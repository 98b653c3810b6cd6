import { Report } from "#diagnostics";
import { generate, writeProgram } from "#generator";
import { bundle, llmChat } from "/work/main/src/generator/llm-chat.fixture.ts";

const [platform, folder] = process.argv.slice(2);
const report = new Report();
const program = generate(
  {
    graph: llmChat,
    bundles: llmChat.handlers.map((h) => bundle(h)),
    platform: platform as "aws",
    project: "llm-chat",
  },
  report,
);
console.log(JSON.stringify(report.diagnostics));
console.log(writeProgram({ program, folder: folder! }, report));
console.log(JSON.stringify(report.diagnostics));
