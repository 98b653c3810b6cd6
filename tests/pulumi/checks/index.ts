import { exactPolicies, namedInvokers } from "./aws/policies.ts";
import { defaultTags } from "./aws/tags.ts";
import type { Check } from "./finding.ts";
import { componentParent, explicitProvider, registeredOutputs } from "./hierarchy.ts";
import {
  boundedContainers,
  cleanArguments,
  pinnedImages,
  probedContainers,
} from "./kubernetes/containers.ts";
import { immutableConfigMaps, markedSecrets, recommendedLabels } from "./kubernetes/data.ts";
import { restrictedPods } from "./kubernetes/pod-security.ts";
import { resolvedReferences } from "./kubernetes/references.ts";
import { validNames, validSchemas } from "./kubernetes/schemas.ts";
import { matchingSelectors, routedPorts, servedPorts } from "./kubernetes/services.ts";
import { quietRun } from "./run.ts";
import { cleanStrings } from "./strings.ts";

export { grantsOf } from "./aws/policies.ts";
export type { Check, Finding } from "./finding.ts";
export { containedSecrets, usedSecrets } from "./secrets.ts";

/** What holds in a preview already: nothing here reads a value that only an update knows. */
export const structuralChecks: Readonly<Record<string, Check>> = {
  "quiet-run": quietRun,
  "explicit-provider": explicitProvider,
  "component-parent": componentParent,
  "registered-outputs": registeredOutputs,
  "clean-strings": cleanStrings,
};

/** What holds in the record of an update, whatever the platform. */
export const updateChecks: Readonly<Record<string, Check>> = {
  ...structuralChecks,
  "bounded-containers": boundedContainers,
  "clean-arguments": cleanArguments,
  "default-tags": defaultTags,
  "exact-policies": exactPolicies,
  "immutable-config-maps": immutableConfigMaps,
  "marked-secrets": markedSecrets,
  "matching-selectors": matchingSelectors,
  "named-invokers": namedInvokers,
  "pinned-images": pinnedImages,
  "probed-containers": probedContainers,
  "recommended-labels": recommendedLabels,
  "resolved-references": resolvedReferences,
  "restricted-pods": restrictedPods,
  "routed-ports": routedPorts,
  "served-ports": servedPorts,
  "valid-names": validNames,
  "valid-schemas": validSchemas,
};
