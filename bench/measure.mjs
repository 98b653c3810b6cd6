import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The middle one of the sorted values; the mean of the two middle ones where their number is even. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that this part of all is not above. */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
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

/** How many kilobytes a fresh Node process had at most. */
export async function peakMemory(args, options = {}) {
  const hook = join(import.meta.dirname, "peak-memory.cjs");
  const child = spawn(process.execPath, ["-r", hook, ...args], {
    ...options,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const errors = collect(child.stderr);
  const told = collect(child.stdio[3]);
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`node ${args.join(" ")} failed:\n${errors.text}`);
  return Number(told.text);
}

/** Gathers what a stream says; its `text` grows. */
export function collect(stream) {
  const collected = { text: "" };
  stream.setEncoding("utf8").on("data", (chunk) => {
    collected.text += chunk;
  });
  return collected;
}
