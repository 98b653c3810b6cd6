import type { Binding } from "../../ir/index.ts";
import type { Project } from "../project.ts";

const comment = String.raw`(?:\s|/\*[\s\S]*?\*/|//[^\n]*\n)*`;

/** Finds the modules whose text may change something, so that only these are looked at. */
export class Mentions {
  readonly #project: Project;
  readonly #members = new Map<string, readonly string[]>();

  constructor(project: Project) {
    this.#project = project;
  }

  /** Modules that may call a method of a variable: its own, and those that import it and have such a call. */
  ofBinding(binding: Binding): readonly string[] {
    const { files, graph } = this.#project;
    const own = this.#project.pathOf(binding.file);
    const leading = graph.leadingTo([own], ["static"]);
    const names = this.#aliases(binding.name, leading);
    const call = new RegExp(
      String.raw`(?<![\w$])(?:${[...names].map(escaped).join("|")})(?![\w$])${comment}[!)]*${comment}(?:\?\.|\.)${comment}[\w$#]+${comment}[!)]*${comment}(?:\(|\?\.|<)`,
    );
    return [...leading].filter((path) => path === own || call.test(files.text(path) ?? "")).sort();
  }

  /** Modules that may assign a member of that name. */
  ofMember(name: string): readonly string[] {
    const known = this.#members.get(name);
    if (known) return known;
    const assignment = new RegExp(
      String.raw`(?:(?<![\w$])${escaped(name)}(?![\w$])|\[)[^;]*?(?:=(?![=>])|\+\+|--)|(?:\+\+|--)`,
    );
    const { files, graph } = this.#project;
    const found = [...graph.runnable].filter((path) => {
      const text = files.text(path) ?? "";
      return text.includes(name) && assignment.test(text);
    });
    this.#members.set(name, found);
    return found;
  }

  /** All names under which a variable may be known in these modules. */
  #aliases(name: string, paths: ReadonlySet<string>): ReadonlySet<string> {
    const renames = [...paths].flatMap((path) => this.#project.files.record(path)?.renames ?? []);
    const names = new Set([name]);
    for (let before = 0; before !== names.size; ) {
      before = names.size;
      for (const [from, to] of renames) if (names.has(from)) names.add(to);
    }
    return names;
  }
}

function escaped(name: string): string {
  return name.replace(/[$\\^*+?.()|[\]{}]/g, "\\$&");
}
