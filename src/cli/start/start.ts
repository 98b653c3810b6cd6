/**
 * What `bin/pluto.js` runs. The scripts of `dist` are loaded by hand, so that V8 takes what it compiled in earlier runs
 * from a cache. This file itself has none: it stays small.
 */
import { dirname } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { CodeCache } from "./code-cache.ts";
import { ScriptLoader } from "./script-loader.ts";

const folder = dirname(__filename);
const kept = cacheFolder(process.env);
const flags = [...process.execArgv, process.env["NODE_OPTIONS"]].join(" ");
const cache = kept === undefined ? undefined : new CodeCache(folder, { folder: kept, flags });
const loader = new ScriptLoader(folder, cache);
process.on("exit", () => loader.keepCode());
loader.load("main.js");
