export { type Check, checkObservations } from "./check-observations.ts";
export { filesOnDisk, type ObservedFiles } from "./disk.ts";
export type { Observations } from "./observations.ts";
export type { Entry, Kind, SourceFiles } from "./source-files.ts";
export { type FileWatch, watchFiles } from "./watch.ts";
