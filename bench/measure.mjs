import { spawn } from "node:child_process";
import { once } from "node:events";

/** The middle one of the sorted values; the mean of the two middle ones where their number is even. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures the subjects in turn, after one round that warms caches up and is not counted. Taking turns lets a disturbed
 * moment of the machine hit all of them. A subject is an async function that returns milliseconds.
 */
export async function measureInTurn(subjects, { runs }) {
  const names = Object.keys(subjects);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn <= runs; turn++) {
    for (const name of names) {
      const milliseconds = await subjects[name]();
      if (turn > 0) samples[name].push(Math.round(milliseconds * 10) / 10);
    }
  }
  return samples;
}

/** How long a fresh Node process takes from its start to its end; it must succeed and print something. */
export async function processTime(args, options = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const output = collect(child.stdout);
  const errors = collect(child.stderr);
  const [code] = await once(child, "close");
  const milliseconds = performance.now() - began;
  if (code !== 0 || output.text === "") throw new Error(`node ${args.join(" ")} failed:\n${errors.text}`);
  return milliseconds;
}

/** Gathers what a stream says; its `text` grows. */
export function collect(stream) {
  const collected = { text: "" };
  stream.setEncoding("utf8").on("data", (chunk) => {
    collected.text += chunk;
  });
  return collected;
}
