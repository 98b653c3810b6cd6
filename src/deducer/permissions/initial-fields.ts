import { basesOf, lineage } from "../evaluate/class.ts";
import type { Frame } from "../evaluate/frame.ts";
import type { ClassValue, InstanceValue, Scope, Value } from "../evaluate/value.ts";
import type { Expression } from "../ir/index.ts";

/** How the fields of an instance are evaluated, and what is done with each. */
interface Initialisation {
  readonly frame: Frame;
  readonly scopeOf: (owner: ClassValue) => Scope;
  readonly set: (name: string, value: Value) => void;
  /** What a class below puts something else in the place of, before anything reads it. */
  readonly replaced?: ReadonlySet<string>;
}

/** Sets the fields that a class and its bases give an instance before a constructor's body runs, the bases' first. */
export function setInitialFields(
  instance: InstanceValue,
  { replaced = new Set(), ...given }: Initialisation,
  owner: ClassValue = instance.class,
): void {
  const { frame, scopeOf, set } = given;
  const fields = owner.class
    .members()
    .flatMap((member) =>
      member.kind === "field" && !member.static && member.value ? [[member.name, member.value] as const] : [],
    );
  const names = mayBeReadBefore(owner, frame) ? [] : fields.map(([name]) => name);
  for (const base of basesOf(owner, frame))
    if (base.class !== owner.class)
      setInitialFields(instance, { ...given, replaced: new Set([...replaced, ...names]) }, base);
  const scope = scopeOf(owner);
  if (owner.class.self) scope.declare(owner.class.self, instance);
  // They belong to the class, whoever makes the instance.
  const { function: _maker, ...around } = frame;
  for (const [name, expression] of fields) {
    const value = frame.evaluate(expression, { ...around, scope });
    if (!replaced.has(name)) set(name, value);
  }
}

/** Expressions that run no code of the object's: a field that is set behind them was not read yet. */
const quiet = new Set<Expression["kind"]>(["literal", "function", "reference", "sdk"]);

/** Whether code may see a field of a base before a class puts its own in that place. Python's are there from the start. */
function mayBeReadBefore(owner: ClassValue, frame: Frame): boolean {
  if (frame.language === "python") return false;
  const bases = [...lineage(owner, frame)].filter((base) => base.class !== owner.class);
  const runsCode = ({ class: declaration }: ClassValue) =>
    declaration.constructorFunction() !== undefined || !declaration.members().every(isQuiet);
  return bases.some(runsCode) || !owner.class.members().every(isQuiet);
}

function isQuiet(member: ReturnType<ClassValue["class"]["members"]>[number]): boolean {
  return member.kind === "method" || member.static || !member.value || quiet.has(member.value.kind);
}
