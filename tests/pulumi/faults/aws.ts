import { type Fault, faultsOf, gone, type Target } from "./fault.ts";

const of = (type: string): Target => ({ platform: "aws", type });
const lambda = of("aws:lambda/function:Function");
const role = of("aws:iam/role:Role");
const rolePolicy = of("aws:iam/rolePolicy:RolePolicy");
const permission = of("aws:lambda/permission:Permission");
const table = "arn:aws:dynamodb:eu-west-1:123456789012:table/greeter";

const granting = (statement: object) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
const get = (resource: string) => granting({ Action: "dynamodb:GetItem", Resource: resource });
const doing = (action: string) => granting({ Action: action, Resource: table });
const open = (principal: unknown) => granting({ Action: "sts:AssumeRole", Principal: principal });

/** Faults that the checks of every platform and those of AWS must find in the AWS fixture. */
export const awsFaults: readonly Fault[] = [
  ...faultsOf("explicit-provider", lambda, [
    ["provider", gone, "default provider"],
    ["provider", "urn:pulumi:dev::small::pulumi:providers:aws::default_7_48_0::id", "no explicit"],
  ]),
  ...faultsOf("component-parent", lambda, [
    ["parent", "urn:pulumi:dev::small::pulumi:pulumi:Stack::small-dev", "Stack"],
    ["parent", "urn:gone", "missing"],
  ]),
  ...faultsOf("registered-outputs", of("small:aws:Greeter"), [
    ["outputsRegistered", false, "registerOutputs"],
  ]),
  ...faultsOf("clean-strings", lambda, [
    ["inputs.description", '{"a":[null]}', "null"],
    ["inputs.description", '{"a": null}', "null"],
    ["inputs.description", "arn:aws:sqs:null:1:x", "null"],
    ["inputs.description", "https://undefined/", "undefined"],
    ["inputs.environment.variables.undefined", "x", "undefined"],
    ["inputs.description", "[object Object]", "object"],
    ["inputs.description", "Calling [toString] on an [Output<T>] is not supported", "Output"],
  ]),
  ...faultsOf("exact-policies", rolePolicy, [
    ["inputs.policy", "{", "no JSON"],
    ["inputs.policy", doing("*"), "action `*`"],
    ["inputs.policy", doing("dynamodb:*"), "action `dynamodb:*`"],
    ["inputs.policy", doing("dynamodb:Get*"), "action `dynamodb:Get*`"],
    ["inputs.policy", get("*"), "resource `*`"],
    ["inputs.policy", get("arn:aws:dynamodb:*:*:table/x"), "resource `arn"],
    ["inputs.policy", get("arn:aws:dynamodb:eu-west-1:123456789012:table/*"), "resource `arn"],
    ["inputs.policy", granting({ NotAction: "iam:PassRole", Resource: table }), "NotAction"],
  ]),
  ...faultsOf("exact-policies", role, [
    ["inputs.assumeRolePolicy", open("*"), "one service"],
    ["inputs.assumeRolePolicy", open({ AWS: "arn:aws:iam::1:root" }), "one service"],
    ["inputs.assumeRolePolicy", open({ Service: ["a.amazonaws.com", "b.amazonaws.com"] }), "one service"],
    ["inputs.managedPolicyArns", ["arn:aws:iam::aws:policy/A"], "managed"],
  ]),
  ...faultsOf("named-invokers", permission, [["inputs.sourceArn", gone, "sourceArn"]]),
  ...faultsOf("default-tags", of("pulumi:providers:aws"), [
    ["inputs.defaultTags", '{"tags":{"project":"small"}}', "dev"],
    ["inputs.defaultTags", gone, "small"],
  ]),
];
