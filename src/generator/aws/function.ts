import { call, list, object, quote, statement } from "../code.ts";
import { environmentVariable } from "../environment.ts";
import { identifier } from "../names.ts";
import { type AwsLowering, handlerIdentifier, onlyHandler } from "./plan.ts";

/** A Lambda function under a name that its callers know before it exists; the Lambda is the handler's own. */
export const functionLowering: AwsLowering = {
  options: ["memory", "timeout"],
  declare: (resource, plan) => {
    const handler = onlyHandler(resource.id, plan);
    if (handler === undefined) return { imports: [] };
    const callers = plan.graph.handlers.filter((other) =>
      other.accesses.some((access) => access.resource === resource.id && access.operations.length > 0),
    );
    const settings = object([
      ["handler", handlerIdentifier(handler, plan)],
      ["callers", list(callers.map((caller) => handlerIdentifier(caller, plan)))],
    ]);
    const name = identifier(resource.name, "Function");
    return {
      imports: [{ name: "CallableFunction", from: "./components/callable-function" }],
      after: [
        statement(`const ${name} = `, call("new CallableFunction", quote(resource.name), settings, "opts")),
      ],
      exports: [`export const ${name}Name = ${name}.functionName;`],
    };
  },
  access: (access, { plan }) => {
    const resource = plan.resource(access.resource);
    return {
      environment: [[environmentVariable(resource), `physicalName(${quote(resource.name)})`]],
      grants: [],
    };
  },
  read: (resource, { plan, property }) => {
    const handler = onlyHandler(resource.id, plan);
    if (handler === undefined) return { environment: [], grants: [] };
    return {
      environment: [[environmentVariable(resource, property), `${handlerIdentifier(handler, plan)}.url()`]],
      grants: [],
    };
  },
  handlerArguments: ({ name, options }) => [
    ["functionName", `physicalName(${quote(name)})`],
    ...["memory", "timeout"].flatMap((option) =>
      typeof options[option] === "number" ? [[option, String(options[option])] as const] : [],
    ),
  ],
};
