export { CacheFolder } from "./cache-folder.ts";
export { KeptRuns } from "./kept-runs.ts";
