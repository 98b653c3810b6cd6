import type { Binding } from "../../ir/index.ts";
import type { Project } from "../project.ts";
import type { Resolver } from "../resolver.ts";

const comment = String.raw`(?:\s|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|//[^\n]*\n)*`;

/** Finds the modules whose text may change something, so that only these are looked at. */
export class Mentions {
  readonly #project: Project;
  readonly #resolver: Resolver;
  readonly #bindings = new Map<Binding, readonly string[]>();
  readonly #members = new Map<string, readonly string[]>();

  constructor(project: Project, resolver: Resolver) {
    this.#project = project;
    this.#resolver = resolver;
  }

  /** Modules that may call a method of a variable: its own, and those that import it and have such a call. */
  ofBinding(binding: Binding): readonly string[] {
    const known = this.#bindings.get(binding) ?? this.#mentioning(binding);
    this.#bindings.set(binding, known);
    return known;
  }

  /** Modules that may assign a member of that name. */
  ofMember(name: string): readonly string[] {
    const known = this.#members.get(name);
    if (known) return known;
    const assignment = new RegExp(
      String.raw`(?<![\w$])${escaped(name)}(?![\w$])${comment}["'\`]?${comment}[\]!)]*${comment}(?:[-+*/%&|^<>?]*=(?![=>])|\+\+|--)|(?:\+\+|--)${comment}[(\w$]`,
    );
    const { files, graph } = this.#project;
    const found = [...graph.runnable].filter((path) => {
      const text = files.text(path) ?? "";
      return text.includes(name) && assignment.test(text);
    });
    this.#members.set(name, found);
    return found;
  }

  #mentioning(binding: Binding): readonly string[] {
    const own = this.#project.pathOf(binding.file);
    const names = this.#resolver.written.namesOf(own, binding.name);
    const aliases = new Set([binding.name, ...names]);
    const users = names.length === 0 ? [own] : this.#users(own, aliases);
    const call = new RegExp(
      String.raw`(?<![\w$])(?:${[...aliases].map(escaped).join("|")})(?![\w$])${comment}[!)]*${comment}(?:\?\.|\.)${comment}[\w$#]+${comment}[!)]*${comment}(?:\(|\?\.|<)`,
    );
    const { files } = this.#project;
    const isPossible = (path: string) =>
      (path === own && !binding.constant) || call.test(files.text(path) ?? "");
    return [...users].filter(isPossible).sort();
  }

  /** The modules that may know a variable of another, under any of these names, to which theirs are added. */
  #users(own: string, aliases: Set<string>): ReadonlySet<string> {
    const users = new Set([own]);
    for (const file of users)
      for (const importer of this.#project.graph.importersOf(file))
        if (!users.has(importer) && this.#mayKnow(importer, aliases)) {
          users.add(importer);
          this.#addAliases(importer, aliases);
        }
    return users;
  }

  #addAliases(file: string, aliases: Set<string>): void {
    const renames = this.#project.files.record(file)?.renames ?? [];
    for (const [from, to] of renames) if (aliases.has(from)) aliases.add(to);
  }

  #mayKnow(file: string, aliases: ReadonlySet<string>): boolean {
    const text = this.#project.files.text(file) ?? "";
    if (aliases.has("default") || /\bexport\s*\*/.test(text)) return true;
    return [...aliases].some((name) => text.includes(name));
  }
}

function escaped(name: string): string {
  return name.replace(/[$\\^*+?.()|[\]{}]/g, "\\$&");
}
