export { isObject, type Json, type JsonObject, listOf, objectOf, sorted, textOf } from "./json.ts";
export {
  exportsOf,
  isComponent,
  isProvider,
  type ProgramRecord,
  type RegisteredResource,
  unknownMark,
} from "./record.ts";
export { type Run, runProgram } from "./run-program.ts";
