import { basesOf } from "../evaluate/class.ts";
import type { Frame } from "../evaluate/frame.ts";
import type { ClassValue, InstanceValue, Scope, Value } from "../evaluate/value.ts";

/** The fields that a class and its bases give an instance before a constructor's body runs, the bases' first. */
export function initialFields(
  instance: InstanceValue,
  { frame, scopeOf }: { readonly frame: Frame; readonly scopeOf: (owner: ClassValue) => Scope },
  owner: ClassValue = instance.class,
): readonly (readonly [string, Value])[] {
  const inherited = basesOf(owner, frame)
    .filter((base) => base.class !== owner.class)
    .flatMap((base) => initialFields(instance, { frame, scopeOf }, base));
  const scope = scopeOf(owner);
  if (owner.class.self) scope.declare(owner.class.self, instance);
  const own = owner.class.members().flatMap((member): (readonly [string, Value])[] => {
    if (member.kind !== "field" || member.static || !member.value) return [];
    return [[member.name, frame.evaluate(member.value, { ...frame, scope })]];
  });
  return [...inherited, ...own];
}
