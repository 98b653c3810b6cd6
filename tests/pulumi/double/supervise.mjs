/**
 * Runs a command, and ends it when standard input closes: on purpose, or because whoever started this is gone. A test
 * runner kills its workers without asking, and a program that waits for an engine never ends by itself.
 */
import { spawn } from "node:child_process";

const [command, ...words] = process.argv.slice(2);
const child = spawn(command, words, { stdio: ["ignore", "inherit", "inherit"] });
process.stdin.on("close", () => child.kill("SIGKILL")).resume();
child.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.once("close", (code) => process.exit(code ?? 137));
