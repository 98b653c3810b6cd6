/** Kubernetes: units of handlers in the script-runtime, stores in Valkey, routes by the Gateway API. */
import type { Report } from "#diagnostics";
import type { Answers } from "#kinds";
import { bundleTooLarge } from "../diagnostics.ts";
import type { Plan, Platform } from "../platform.ts";
import { functionLowering } from "./function.ts";
import { kvStore } from "./kv-store.ts";
import { layOut } from "./layout.ts";
import type { KubernetesLowering, KubernetesPlan } from "./plan.ts";
import { router } from "./router.ts";
import { unitsOf } from "./units.ts";

const answers: Answers<KubernetesLowering> = {
  bucket: "unsupported",
  function: functionLowering,
  "kv-store": kvStore,
  queue: "unsupported",
  router,
  schedule: "unsupported",
  secret: "unsupported",
  website: "unsupported",
};

/** The platform that runs handlers in a cluster. */
export const kubernetes: Platform = {
  name: "kubernetes",
  title: "Kubernetes",
  provider: { package: "@pulumi/kubernetes", version: "4.34.2" },
  answers,
  layout(plan, report) {
    checkSizes(plan, report);
    return layOut(withUnits(plan), answers);
  },
};

/** ConfigMaps hold 1 MiB with their metadata. */
const limit = 900 * 1024;

function checkSizes(plan: Plan, report: Report): void {
  for (const handler of plan.graph.handlers) {
    const { files } = plan.bundleOf(handler);
    const bytes = files.reduce(
      (sum, file) => sum + Buffer.byteLength(file.path) + Buffer.byteLength(file.contents),
      0,
    );
    if (bytes > limit) report.add(bundleTooLarge(handler, { bytes, limit }));
  }
}

function withUnits(plan: Plan): KubernetesPlan {
  const units = unitsOf(plan.graph.handlers);
  return {
    ...plan,
    units,
    unitOf: (handler) => {
      const found = units.find((unit) => unit.handlers.includes(handler));
      if (!found) throw new Error(`${handler.id} is in no unit`);
      return found;
    },
  };
}
