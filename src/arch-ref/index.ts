export { type ArchRefParts, buildArchRef } from "./builder.ts";
export type { Bundle, BundleFile, BundleManifest } from "./bundle.ts";
export { type DecodedArchRef, decodeArchRef, encodeArchRef, encodeDeduction } from "./codec.ts";
export type { Deduction, ServedFolder } from "./deduction.ts";
export { differenceOf, type GraphChange, type GraphFact } from "./difference.ts";
export { drawChanges } from "./draw/changes.ts";
export { drawMermaid } from "./draw/mermaid.ts";
export { phraseOfTrigger } from "./draw/phrase.ts";
export type { DrawOptions, DrawRole } from "./draw/style.ts";
export { drawTree } from "./draw/tree.ts";
export type {
  Access,
  ArchRef,
  Capture,
  Handler,
  Language,
  LocalCall,
  LocalGraph,
  LocalHandler,
  LocalResource,
  LocalResourceReference,
  Read,
  Resource,
  Trigger,
} from "./graph.ts";
export { type Accessor, accessesTo, handlersOf } from "./queries.ts";
export { deductionSchema } from "./schema/deduction.ts";
export type { Edit, Slice, SlicedModule } from "./slice.ts";
export type {
  Concatenation,
  EnvironmentReference,
  GraphValue,
  PlaceholderReference,
  PropertyReference,
} from "./value.ts";
