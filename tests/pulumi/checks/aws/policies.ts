import { listOf, type ProgramRecord } from "../../double/index.ts";
import { type Check, type Finding, finding } from "../finding.ts";
import { type PolicyDocument, policiesOf, type Statement } from "./statements.ts";

/** Policies parse, and grant enumerated actions on named resources to named principals. */
export const exactPolicies: Check = (record) => [
  ...policiesOf(record).flatMap(faultsOf),
  ...record.resources
    .filter(grantsManagedPolicies)
    .map((resource) =>
      finding("exact-policies", resource, "attaches a managed policy: grants must be enumerated"),
    ),
];

/** Who may call a function is said by naming the caller. */
export const namedInvokers: Check = (record) =>
  record.resources.flatMap((resource) => {
    if (resource.type === "aws:lambda/permission:Permission" && resource.inputs["sourceArn"] === undefined) {
      return [finding("named-invokers", resource, "has no sourceArn: any account's resource may call")];
    }
    if (resource.inputs["authorizationType"] === "NONE" && resource.type.endsWith(":FunctionUrl")) {
      return [finding("named-invokers", resource, "is open to everybody")];
    }
    return [];
  });

/** What each role may do, as `action on resource`, sorted; for expected files. */
export function grantsOf(record: ProgramRecord): Readonly<Record<string, readonly string[]>> {
  const grants = new Map<string, string[]>();
  for (const { resource, statements } of policiesOf(record)) {
    if (resource.type !== "aws:iam/rolePolicy:RolePolicy") continue;
    const role = roleNamed(record, String(resource.inputs["role"]));
    grants.set(role, [...(grants.get(role) ?? []), ...(statements ?? []).flatMap(pairsOf)].sort());
  }
  return Object.fromEntries([...grants].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function roleNamed(record: ProgramRecord, id: string): string {
  const role = record.resources.find(
    (resource) => resource.type === "aws:iam/role:Role" && resource.id === id,
  );
  return role?.name ?? id;
}

function pairsOf({ allows, actions, resources }: Statement): readonly string[] {
  const effect = allows ? "" : "deny ";
  return actions.flatMap((action) => resources.map((resource) => `${effect}${action} on ${resource}`));
}

function faultsOf(policy: PolicyDocument): readonly Finding[] {
  const { resource, input, statements } = policy;
  const said = (message: string) => finding("exact-policies", resource, `${input}: ${message}`);
  if (!statements) return [said("is no JSON")];
  const allowing = statements.filter(({ allows }) => allows);
  return [
    ...allowing.flatMap((statement) => [
      ...statement.inverted.map((key) => said(`\`${key}\` grants what nobody has listed`)),
      ...statement.actions
        .filter((action) => action.includes("*"))
        .map((action) => said(`action \`${action}\``)),
      ...statement.resources
        .filter((arn) => !named(arn, statement))
        .map((arn) => said(`resource \`${arn}\``)),
      ...statement.principals
        .filter((principal) => principal.endsWith("*"))
        .map((p) => said(`principal \`${p}\``)),
    ]),
    ...(input === "assumeRolePolicy" ? trustFaults(allowing).map(said) : []),
  ];
}

/** X-Ray has no resources of its own; everything else names account, region and the resource. */
function named(arn: string, { actions }: Statement): boolean {
  if (actions.every((action) => action.startsWith("xray:"))) return true;
  const [scheme, partition, service, region, account, ...rest] = arn.split(":");
  if (scheme !== "arn" || [partition, service, region, account].some((part) => part?.includes("*")))
    return false;
  const resource = rest.join(":");
  return service === "s3" ? !resource.startsWith("*") : !/^([a-z-]+[/:])?\*/.test(resource);
}

function trustFaults(allowing: readonly Statement[]): readonly string[] {
  const principals = allowing.flatMap((statement) => statement.principals);
  if (principals.length === 1 && principals[0]?.startsWith("Service:")) return [];
  return [`a trust policy names one service, not ${principals.join(", ") || "nobody"}`];
}

function grantsManagedPolicies({ type, inputs }: ProgramRecord["resources"][number]): boolean {
  if (type === "aws:iam/rolePolicyAttachment:RolePolicyAttachment") return true;
  return type === "aws:iam/role:Role" && listOf(inputs["managedPolicyArns"]).length > 0;
}
