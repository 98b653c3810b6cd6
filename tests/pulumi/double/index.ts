export { isObject, type Json, type JsonObject, listOf, objectOf, sorted, textOf } from "./json.ts";
export {
  type Alias,
  exportsOf,
  type Invocation,
  isComponent,
  isProvider,
  type LogLine,
  type ProgramRecord,
  type RegisteredResource,
  stackType,
  unknownMark,
} from "./record.ts";
export { type Run, runProgram } from "./run-program.ts";
