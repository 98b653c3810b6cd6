import type { Project } from "./project.ts";

/** The names that the SDK exports, as its stub declares them. */
export class SdkNames {
  readonly #project: Project;
  #names: ReadonlySet<string> | undefined;

  constructor(project: Project) {
    this.#project = project;
  }

  /** Whether the SDK has the name. */
  has(name: string): boolean {
    return this.#all.has(name);
  }

  /** The name of the SDK that is closest to a wrong one, if one is close enough to be meant. */
  nearest(wrong: string): string | undefined {
    const limit = Math.max(2, Math.floor(wrong.length / 3));
    const ranked = [...this.#all]
      .map((name) => ({ name, distance: editDistance(name.toLowerCase(), wrong.toLowerCase()) }))
      .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
    const [best] = ranked;
    return best && best.distance <= limit ? best.name : undefined;
  }

  /** Classes only: what the stub imports for its own annotations is not the SDK's. */
  get #all(): ReadonlySet<string> {
    this.#names ??= this.#read();
    return this.#names;
  }

  #read(): ReadonlySet<string> {
    const { scope } = this.#project.parseStub();
    const declared = [...scope.names].filter((name) => {
      const symbol = scope.own(name);
      return symbol?.definitions.some((definition) => definition.kind === "value") && !name.startsWith("_");
    });
    return new Set(declared);
  }
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
