#!/usr/bin/env node
// CommonJS, like all of `dist`: Node starts it sooner, and its compiled code can be kept.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const start = join(__dirname, "../dist/start.cjs");
if (existsSync(start)) {
  require(start);
} else {
  process.stderr.write("pluto is not built yet\n\n  hint: run `npm run build` in its checkout\n");
  process.exitCode = 2;
}
