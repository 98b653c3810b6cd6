import { type JsonObject, listOf, objectOf } from "../../double/index.ts";
import { type Check, finding } from "../finding.ts";
import { type Container, type PodTemplate, podTemplatesOf } from "./objects.ts";

/** The Pod Security Standard "restricted", and a root filesystem that nobody writes to. */
export const restrictedPods: Check = (record) =>
  podTemplatesOf(record).flatMap((pod) => [
    ...podRules
      .filter(({ broken }) => broken(pod.spec))
      .map(({ rule }) => finding("restricted-pods", pod.owner.resource, rule)),
    ...pod.containers.flatMap((container) => containerFindings(pod, container)),
  ]);

interface PodRule {
  readonly rule: string;
  broken(pod: JsonObject): boolean;
}

interface ContainerRule {
  readonly rule: string;
  /** `context` is the container's security context over the pod's. */
  broken(container: JsonObject, context: JsonObject): boolean;
}

const volumeTypes = new Set([
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "persistentVolumeClaim",
  "projected",
  "secret",
]);

const safeSysctls = new Set([
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ping_group_range",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_syncookies",
]);

const podRules: readonly PodRule[] = [
  {
    rule: "shares a namespace of the host",
    broken: (pod) => ["hostNetwork", "hostPID", "hostIPC"].some((key) => pod[key] === true),
  },
  {
    rule: "has a volume of a forbidden type",
    broken: (pod) =>
      listOf(pod["volumes"])
        .map(objectOf)
        .some((volume) => !allowedVolume(volume)),
  },
  {
    rule: "sets an unsafe sysctl",
    broken: (pod) =>
      listOf(objectOf(pod["securityContext"])["sysctls"]).some(
        (one) => !safeSysctls.has(String(objectOf(one)["name"])),
      ),
  },
  {
    rule: "mounts a service account token",
    broken: (pod) => pod["automountServiceAccountToken"] !== false,
  },
];

const containerRules: readonly ContainerRule[] = [
  { rule: "is privileged", broken: (_, context) => context["privileged"] === true },
  {
    rule: "may escalate privileges",
    broken: (_, context) => context["allowPrivilegeEscalation"] !== false,
  },
  { rule: "may run as root", broken: (_, context) => context["runAsNonRoot"] !== true },
  { rule: "runs as user 0", broken: (_, context) => context["runAsUser"] === 0 },
  {
    rule: "has no seccomp profile",
    broken: (_, context) =>
      !["RuntimeDefault", "Localhost"].includes(String(objectOf(context["seccompProfile"])["type"])),
  },
  {
    rule: "keeps capabilities",
    broken: (_, context) => !listOf(objectOf(context["capabilities"])["drop"]).includes("ALL"),
  },
  {
    rule: "adds capabilities",
    broken: (_, context) =>
      listOf(objectOf(context["capabilities"])["add"]).some((one) => one !== "NET_BIND_SERVICE"),
  },
  {
    rule: "has an unmasked /proc",
    broken: (_, context) => !["Default", undefined].includes(context["procMount"] as string | undefined),
  },
  {
    rule: "takes a port of the host",
    broken: (container) =>
      listOf(container["ports"]).some((port) => Number(objectOf(port)["hostPort"] ?? 0) > 0),
  },
  {
    rule: "has a writable root filesystem",
    broken: (_, context) => context["readOnlyRootFilesystem"] !== true,
  },
];

function containerFindings(pod: PodTemplate, container: Container) {
  const context = {
    ...objectOf(pod.spec["securityContext"]),
    ...objectOf(container.body["securityContext"]),
  };
  return containerRules
    .filter(({ broken }) => broken(container.body, context))
    .map(({ rule }) =>
      finding("restricted-pods", pod.owner.resource, `container \`${container.name}\` ${rule}`),
    );
}

function allowedVolume(volume: JsonObject): boolean {
  return Object.keys(volume)
    .filter((key) => key !== "name")
    .every((type) => volumeTypes.has(type));
}
