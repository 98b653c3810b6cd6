/** A process of its own, so that one that hangs can be ended: compiles the entries that it is sent, one after another. */
import { outcomeOf, type Wanted } from "./outcome.ts";

process.on("message", async (wanted: Wanted) => process.send?.(await outcomeOf(wanted)));
process.send?.("ready");
