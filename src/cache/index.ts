export { CacheFolder } from "./cache-folder.ts";
export { KeptFacts } from "./kept-facts.ts";
export { KeptRuns } from "./kept-runs.ts";
