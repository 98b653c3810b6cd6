import { lineage } from "../evaluate/class.ts";
import type { Frame } from "../evaluate/frame.ts";
import type { ClassValue } from "../evaluate/value.ts";
import type { ClassIr, Expression, Pattern, Statement } from "../ir/index.ts";

const known = new WeakMap<ClassIr, ReadonlySet<string>>();

/** Whether every instance of a class has this field from its construction on: any other may be read before it is set. */
export function isCertainField(value: ClassValue, name: string, frame: Frame): boolean {
  return [...lineage(value, frame)].some((owner) => ownFields(owner.class).has(name));
}

/**
 * What a class declares with a value, and what its constructor sets without a condition. A decorator may set all that is
 * declared, as that of Python's data classes does.
 */
function ownFields(declaration: ClassIr): ReadonlySet<string> {
  const found = known.get(declaration);
  if (found) return found;
  const declared = declaration
    .members()
    .flatMap((member) =>
      member.kind === "field" && (declaration.decorators.length > 0 || (!member.static && member.value))
        ? [member.name]
        : [],
    );
  const set = (declaration.constructorFunction()?.body() ?? []).flatMap(fieldSetBy);
  const fields = new Set([...declared, ...set]);
  known.set(declaration, fields);
  return fields;
}

function fieldSetBy(statement: Statement): readonly string[] {
  if (statement.kind === "assign") return fieldOf(statement.target);
  if (statement.kind !== "expression" || statement.expression.kind !== "assign") return [];
  return statement.expression.operator === undefined ? fieldOf(statement.expression.target) : [];
}

function fieldOf(target: Pattern): readonly string[] {
  return target.kind === "member" && isSelf(target.object) ? [target.name] : [];
}

function isSelf(object: Expression): boolean {
  return object.kind === "reference" && (object.name === "this" || object.name === "self");
}
