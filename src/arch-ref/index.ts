export type { Bundle, BundleFile, BundleManifest } from "./bundle.ts";
export type { Deduction } from "./deduction.ts";
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
export type { Edit, Slice, SlicedModule } from "./slice.ts";
export type {
  Concatenation,
  EnvironmentReference,
  GraphValue,
  PlaceholderReference,
  PropertyReference,
} from "./value.ts";
