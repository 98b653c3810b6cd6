import { nearestOf } from "#diagnostics";

/** The name of the SDK that a package's name was meant to be: of a scoped name one half is right and the other is near. */
export function meantSdk(name: string, sdkNames: readonly string[]): string | undefined {
  if (!name.startsWith("@")) return nearestOf(name, sdkNames);
  const [scope = "", own = ""] = name.split("/");
  return sdkNames.find((sdkName) => {
    const [sdkScope = "", sdkOwn = ""] = sdkName.split("/");
    return scope === sdkScope ? nearestOf(own, [sdkOwn]) : own === sdkOwn && nearestOf(scope, [sdkScope]);
  });
}
