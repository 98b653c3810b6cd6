import type { ModuleGraph } from "./module-graph.ts";

interface Visit {
  readonly file: string;
  readonly next: Iterator<string>;
}

/** The modules that are part of a circle of imports (Tarjan's components, without recursion). */
export function filesInCircles(graph: ModuleGraph): ReadonlySet<string> {
  const circles = new Circles(graph);
  for (const file of graph.files) circles.visit(file);
  return circles.found;
}

class Circles {
  readonly found = new Set<string>();
  readonly #graph: ModuleGraph;
  readonly #numbers = new Map<string, number>();
  readonly #lowest = new Map<string, number>();
  readonly #waiting: string[] = [];
  readonly #onPath = new Set<string>();

  constructor(graph: ModuleGraph) {
    this.#graph = graph;
  }

  visit(start: string): void {
    if (this.#numbers.has(start)) return;
    const path: Visit[] = [this.#enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const step = top.next.next();
      if (step.done) {
        path.pop();
        this.#leave(top.file, path.at(-1)?.file);
      } else if (!this.#numbers.has(step.value)) path.push(this.#enter(step.value));
      else if (this.#onPath.has(step.value)) this.#lower(top.file, this.#numbers.get(step.value) ?? 0);
    }
  }

  #enter(file: string): Visit {
    this.#numbers.set(file, this.#numbers.size);
    this.#lowest.set(file, this.#numbers.size - 1);
    this.#waiting.push(file);
    this.#onPath.add(file);
    const imported = this.#graph.importsOf(file).filter(({ kind }) => kind === "static");
    return { file, next: imported.map((edge) => edge.file).values() };
  }

  #leave(file: string, parent: string | undefined): void {
    const lowest = this.#lowest.get(file) ?? 0;
    if (parent !== undefined) this.#lower(parent, lowest);
    if (lowest !== this.#numbers.get(file)) return;
    const component = this.#waiting.splice(this.#waiting.lastIndexOf(file));
    for (const one of component) this.#onPath.delete(one);
    const importsItself = this.#graph
      .importsOf(file)
      .some((edge) => edge.file === file && edge.kind === "static");
    if (component.length > 1 || importsItself) for (const one of component) this.found.add(one);
  }

  #lower(file: string, number: number): void {
    this.#lowest.set(file, Math.min(this.#lowest.get(file) ?? number, number));
  }
}
