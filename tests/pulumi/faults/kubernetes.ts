import { type Fault, faultsOf, gone, type Target } from "./fault.ts";

const of = (type: string): Target => ({ platform: "kubernetes", type: `kubernetes:${type}` });
const deployment = of("apps/v1:Deployment");
const service = of("core/v1:Service");
const configMap = of("core/v1:ConfigMap");
const secret = of("core/v1:Secret");
const route = of("gateway.networking.k8s.io/v1:HTTPRoute");

const pod = "inputs.spec.template.spec";
const container = `${pod}.containers.0`;
const security = `${container}.securityContext`;
const projected = `${pod}.volumes.0.projected.sources.0.configMap`;

/** Faults that the checks of Kubernetes must find in the Kubernetes fixture. */
export const kubernetesFaults: readonly Fault[] = [
  ...faultsOf("restricted-pods", deployment, [
    [`${security}.allowPrivilegeEscalation`, gone, "escalate"],
    [`${security}.capabilities`, gone, "keeps capabilities"],
    [`${security}.capabilities.add`, ["SYS_ADMIN"], "adds"],
    [`${security}.readOnlyRootFilesystem`, false, "writable"],
    [`${security}.privileged`, true, "privileged"],
    [`${security}.runAsUser`, 0, "user 0"],
    [`${security}.procMount`, "Unmasked", "/proc"],
    [`${container}.ports.0.hostPort`, 80, "port of the host"],
    [`${pod}.securityContext.runAsNonRoot`, gone, "root"],
    [`${pod}.securityContext.seccompProfile`, gone, "seccomp"],
    [`${pod}.securityContext.sysctls`, [{ name: "kernel.msgmax", value: "1" }], "sysctl"],
    [`${pod}.hostNetwork`, true, "host"],
    [`${pod}.automountServiceAccountToken`, gone, "token"],
    [`${pod}.volumes.0.hostPath`, { path: "/" }, "volume"],
  ]),
  ...faultsOf("pinned-images", deployment, [[`${container}.image`, "greeter:latest", "digest"]]),
  ...faultsOf("bounded-containers", deployment, [
    [`${container}.resources.limits`, gone, "limits.memory"],
    [`${container}.resources.requests.cpu`, gone, "requests.cpu"],
  ]),
  ...faultsOf("probed-containers", deployment, [
    [`${container}.readinessProbe`, gone, "readinessProbe"],
    [`${container}.livenessProbe`, gone, "livenessProbe"],
    [`${container}.livenessProbe.httpGet.port`, "web", "no port `web`"],
  ]),
  ...faultsOf("clean-arguments", deployment, [
    [`${container}.args`, ["--password", "$(PASSWORD)"], "PASSWORD"],
  ]),
  ...faultsOf("resolved-references", deployment, [
    [`${pod}.serviceAccountName`, "nobody", "ServiceAccount `nobody`"],
    [`${container}.env.0.valueFrom.secretKeyRef.name`, "gone", "Secret `gone`"],
    [`${container}.envFrom`, [{ configMapRef: { name: "gone" } }], "ConfigMap `gone`"],
    [`${container}.volumeMounts.0.name`, "gone", "volume `gone`"],
    [`${pod}.volumes.1`, { name: "idle", emptyDir: {} }, "nobody mounts volume `idle`"],
    [`${pod}.volumes.1`, { name: "s", secret: { secretName: "gone" } }, "Secret `gone`"],
    [`${projected}.name`, "gone", "ConfigMap `gone`"],
    [`${projected}.items.0.key`, "gone", "key `gone`"],
  ]),
  ...faultsOf("resolved-references", route, [
    ["inputs.spec.rules.0.backendRefs.0.name", "gone", "Service `gone`"],
  ]),
  ...faultsOf("routed-ports", route, [["inputs.spec.rules.0.backendRefs.0.port", 81, "81"]]),
  ...faultsOf("served-ports", service, [
    ["inputs.spec.selector", { "app.kubernetes.io/name": "x" }, "no workload"],
    ["inputs.spec.ports.0.targetPort", "grpc", "grpc"],
  ]),
  ...faultsOf("matching-selectors", deployment, [
    ["inputs.spec.selector.matchLabels", { app: "x" }, "selector"],
  ]),
  ...faultsOf("valid-schemas", deployment, [
    ["inputs.spec.replicas", "two", "replicas"],
    [`${container}.resources.limits.memory`, "lots", "memory"],
  ]),
  ...faultsOf("valid-schemas", service, [["inputs.spec.ports.0.port", gone, "port"]]),
  ...faultsOf("valid-schemas", route, [
    ["inputs.spec.rules.0.matches.0.path.type", "Glob", "type"],
    ["inputs.kind", "TeapotRoute", "no schema"],
  ]),
  ...faultsOf("valid-names", service, [["outputs.metadata.name", "Greeter_1", "Greeter_1"]]),
  ...faultsOf("marked-secrets", secret, [["secretInputs", [], "stringData"]]),
  ...faultsOf("immutable-config-maps", configMap, [
    ["inputs.immutable", gone, "immutable"],
    ["outputs.metadata.name", "code", "hash"],
    ["inputs.data", { "index.mjs": "x".repeat(921_600) }, "bytes"],
  ]),
  ...faultsOf("recommended-labels", secret, [["inputs.metadata.labels", {}, "no label"]]),
  ...faultsOf("recommended-labels", deployment, [["inputs.spec.template.metadata.labels", {}, "pods"]]),
];
