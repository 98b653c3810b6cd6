import type { Resource } from "#arch-ref";
import { call, list, object, quote, statement } from "../code.ts";
import { environmentVariable } from "../environment.ts";
import { identifier, label } from "../names.ts";
import type { Connection } from "../platform.ts";
import type { KubernetesLowering, KubernetesPlan } from "./plan.ts";
import { type Unit, unitIdentifier } from "./units.ts";

/** A path of the unit that runs the function's handler, open to the units that call it. */
export const functionLowering: KubernetesLowering = {
  declare: (resource, plan) => {
    const unit = unitOfFunction(resource, plan);
    if (unit === undefined) return { imports: [] };
    const callers = plan.units.filter((other) =>
      other.accesses.some((access) => access.resource === resource.id),
    );
    const settings = object([
      ["namespace", "namespace"],
      ["function", quote(resource.name)],
      ["unit", unitIdentifier(unit)],
      ["callers", list(callers.map((caller) => quote(caller.name)))],
    ]);
    const name = identifier(resource.name, "Function");
    return {
      imports: [{ name: "FunctionEndpoint", from: "./components/function-endpoint" }],
      after: [
        statement(
          `const ${name} = `,
          call("new FunctionEndpoint", quote(label(resource.name)), settings, "opts"),
        ),
      ],
      exports: [`export const ${name}Url = ${name}.url;`],
    };
  },
  access: (access, { plan }) => address(plan.resource(access.resource), { plan }),
  read: (resource, { plan, property }) => address(resource, { plan, property }),
};

/** Reading the address is knowing it; only `invoke` opens the way. */
function address(
  resource: Resource,
  use: { readonly plan: KubernetesPlan; readonly property?: string },
): Connection {
  const unit = unitOfFunction(resource, use.plan);
  if (unit === undefined) return { environment: [], grants: [] };
  const url = `functionUrl(${quote(resource.name)}, ${quote(unit.name)})`;
  const reads = use.property !== undefined;
  return {
    imports: [
      { name: "functionUrl", from: "./components/function-endpoint" },
      ...(reads ? [] : [{ name: "unitPeer", from: "./components/unit" }]),
    ],
    environment: [[environmentVariable(resource, use.property), url]],
    grants: reads ? [] : [`unitPeer(${quote(unit.name)})`],
  };
}

function unitOfFunction(resource: Resource, plan: KubernetesPlan): Unit | undefined {
  const handler = plan.graph.handlers.find((candidate) => candidate.trigger.resource === resource.id);
  return handler && plan.unitOf(handler);
}
