import { spawn } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

/**
 * `pluto deduce --watch --json` over an application: milliseconds from each of so many edits of one file to the line that
 * tells what it changed. The first edits are not counted.
 */
export async function editTimes(folder, { command, file, texts, edits, environment }) {
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (type) => {
    const { value, done } = await lines.next();
    const line = done ? undefined : JSON.parse(value);
    if (line?.type !== type) throw new Error(`instead of ${type} came ${value}`);
    return line;
  };
  try {
    await next("graph");
    const path = join(folder, file);
    const [one, other] = texts;
    const times = [];
    for (let edit = 0; edit < edits + 5; edit++) {
      // A person does not write again while the answer comes.
      await pause(100);
      const text = readFileSync(path, "utf8");
      const edited = text.includes(one) ? text.replace(one, other) : text.replace(other, one);
      const began = performance.now();
      // A text that is seen half written would be two edits.
      writeFileSync(`${path}.new`, edited);
      renameSync(`${path}.new`, path);
      const { changes } = await next("difference");
      if (edit >= 5) times.push(performance.now() - began);
      if (changes.length === 0) throw new Error("the edit changed nothing");
    }
    return times;
  } finally {
    child.kill();
  }
}
