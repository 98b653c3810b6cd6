export { CacheFolder } from "./cache-folder.ts";
