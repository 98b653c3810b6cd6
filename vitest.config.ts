import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Expected files are written by `npm run accept` alone: a missing one fails, on every machine. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "src/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "tests/cases/**", "**/fixtures/**"],
    pool: "forks",
    // Every core; left to itself, vitest keeps one for the rest of the machine.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    update: "none",
    reporters: ["default", ["json", { outputFile: ".vitest-report.json" }]],
  },
});
