import type { Resolution } from "../files/module-resolution.ts";
import type { Project } from "../project.ts";

/**
 * The files of a program whose code may mean something else than in an earlier state of the same project: those with another
 * text, with an import that means something else, or that now run when they did not, and all that import one of them, over
 * any number of files. What a name stands for depends on nothing else.
 */
export function changedFiles(before: Project, now: Project): ReadonlySet<string> {
  const changed = now.graph.files.filter((path) => !isSame(path, before, now));
  return now.graph.leadingTo(changed, ["static", "type", "dynamic"]);
}

function isSame(path: string, before: Project, now: Project): boolean {
  return (
    before.graph.has(path) &&
    before.files.text(path) === now.files.text(path) &&
    before.relevance.isInert(path) === now.relevance.isInert(path) &&
    before.graph.runnable.has(path) === now.graph.runnable.has(path) &&
    isSameList(before.graph.meaningsIn(path), now.graph.meaningsIn(path))
  );
}

function isSameList(one: readonly Resolution[], other: readonly Resolution[]): boolean {
  return (
    one.length === other.length &&
    one.every((meaning, position) => isSameMeaning(meaning, other[position] ?? { kind: "missing" }))
  );
}

function isSameMeaning(one: Resolution, other: Resolution): boolean {
  if (one === other) return true;
  const others = new Map(Object.entries(other));
  const own = Object.entries(one);
  return own.length === others.size && own.every(([name, value]) => others.get(name) === value);
}
