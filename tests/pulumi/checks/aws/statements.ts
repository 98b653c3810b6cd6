import { listOf, objectOf, type ProgramRecord, type RegisteredResource } from "../../double/index.ts";

/** One statement of a policy document, its single values made lists. */
export interface Statement {
  readonly allows: boolean;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** `Service:lambda.amazonaws.com`, `AWS:*`, `*`. */
  readonly principals: readonly string[];
  /** `NotAction`, `NotResource` and `NotPrincipal` grant what nobody has listed. */
  readonly inverted: readonly string[];
  readonly conditional: boolean;
}

/** A policy document that a resource carries. */
export interface PolicyDocument {
  readonly resource: RegisteredResource;
  /** Name of the input that holds it. */
  readonly input: string;
  /** Undefined when the input is no JSON. */
  readonly statements?: readonly Statement[];
}

/** Every policy of a record: inputs of AWS resources whose name ends in "policy", and inline policies. */
export function policiesOf(record: ProgramRecord): readonly PolicyDocument[] {
  return record.resources
    .filter(({ type }) => type.startsWith("aws:"))
    .flatMap((resource) =>
      textInputs(resource).map(([input, text]) => ({ resource, input, ...parsed(text) })),
    );
}

function textInputs({ inputs }: RegisteredResource): readonly (readonly [string, string])[] {
  const inline = listOf(inputs["inlinePolicies"]).map((policy) => objectOf(policy)["policy"]);
  const named = Object.entries(inputs).filter(([key]) => /policy$/i.test(key));
  return [...named, ...inline.map((policy) => ["inlinePolicies", policy] as const)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
}

function parsed(text: string): { readonly statements?: readonly Statement[] } {
  try {
    const document = objectOf(JSON.parse(text));
    const given = document["Statement"] ?? [];
    return { statements: (Array.isArray(given) ? given : [given]).map((one) => statement(objectOf(one))) };
  } catch {
    return {};
  }
}

function statement(given: ReturnType<typeof objectOf>): Statement {
  return {
    allows: given["Effect"] === "Allow",
    actions: texts(given["Action"]),
    resources: texts(given["Resource"]),
    principals: principalsOf(given["Principal"]),
    inverted: Object.keys(given).filter((key) => key.startsWith("Not")),
    conditional: given["Condition"] !== undefined,
  };
}

function principalsOf(given: unknown): readonly string[] {
  if (typeof given === "string") return [given];
  return Object.entries(objectOf(given)).flatMap(([kind, names]) =>
    texts(names).map((name) => `${kind}:${name}`),
  );
}

function texts(given: unknown): readonly string[] {
  return (Array.isArray(given) ? given : given === undefined ? [] : [given]).map(String);
}
