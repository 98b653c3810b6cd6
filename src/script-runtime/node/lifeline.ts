import { Worker } from "node:worker_threads";

/**
 * Ends this process and what it started when the platform goes away, even while a handler never yields: a thread of its
 * own waits for the end of a pipe on which nothing is ever sent.
 */
export function watchLifeline(descriptor: number): void {
  new Worker(watch, { eval: true, workerData: descriptor, env: {} }).unref();
}

const watch = `
const { readSync } = require("node:fs");
const { workerData } = require("node:worker_threads");
try {
  while (readSync(workerData, Buffer.alloc(1)) > 0);
} finally {
  try { process.kill(-process.pid, "SIGKILL"); } finally { process.kill(process.pid, "SIGKILL"); }
}
`;
