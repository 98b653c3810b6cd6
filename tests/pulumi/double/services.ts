import type { Ledger } from "./ledger.ts";
import type { Transforms } from "./transforms.ts";
import type { AssetReader } from "./wire.ts";

/** What both services of the engine work on. */
export interface EngineServices {
  readonly ledger: Ledger;
  readonly transforms: Transforms;
  readonly assets: AssetReader;
}
