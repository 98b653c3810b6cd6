import type { Handler } from "#arch-ref";
import type { Lowering, Plan } from "../platform.ts";
import type { Unit } from "./units.ts";

/** A plan whose handlers have been put into units. */
export interface KubernetesPlan extends Plan {
  readonly units: readonly Unit[];
  unitOf(handler: Handler): Unit;
}

/** How Kubernetes realises one kind; a unit uses resources. */
export type KubernetesLowering = Lowering<KubernetesPlan, Unit>;
