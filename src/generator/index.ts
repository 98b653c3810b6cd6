export { environmentVariable, type VariableSubject } from "./environment.ts";
export { type GenerateRequest, generate } from "./generate.ts";
export { platformNames } from "./platforms.ts";
export type { GeneratedFile, GeneratedProgram, PlatformName } from "./program.ts";
export { type WriteRequest, type WriteResult, writeProgram } from "./write-program.ts";
