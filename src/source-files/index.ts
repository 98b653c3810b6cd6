export { filesOnDisk } from "./disk.ts";
export type { Entry, Kind, SourceFiles } from "./source-files.ts";
