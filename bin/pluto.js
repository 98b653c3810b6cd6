#!/usr/bin/env node
import { existsSync } from "node:fs";

const cli = new URL("../dist/cli.js", import.meta.url);
if (existsSync(cli)) {
  await import(cli.href);
} else {
  process.stderr.write("pluto is not built yet\n\n  hint: run `npm run build` in its checkout\n");
  process.exitCode = 2;
}
