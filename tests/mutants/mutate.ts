import type { Language } from "#arch-ref";
import { Random } from "./random.ts";
import { type StatementPlace, statementsOf } from "./statements.ts";

/** A text in which something was changed at random. */
export interface Mutation {
  /** What was done: `delete line 3`. */
  readonly change: string;
  readonly text: string;
}

/** Whose mutants, how many, and from which seed: the same request gives the same mutants. */
export interface MutationRequest {
  /** Goes into the seed, so that files do not all lose their second statement. */
  readonly title: string;
  readonly language: Language;
  readonly text: string;
  readonly count: number;
  readonly seed: number;
}

/**
 * Different texts, each with one random statement deleted or duplicated. A short file has fewer of them than were asked
 * for: the rest have two changes, then three.
 */
export function statementMutants(request: MutationRequest): readonly Mutation[] {
  const { title, language, text, count, seed } = request;
  const random = new Random(`${title} ${seed}`);
  const found = new Map<string, Mutation>();
  let generation: readonly Mutation[] = [{ change: "", text }];
  while (found.size < count && generation.length > 0) {
    const next = random.shuffled(generation.flatMap((parent) => children(parent, language)));
    const fresh = next.filter((mutant) => mutant.text !== text && !found.has(mutant.text));
    generation = fresh.slice(0, count - found.size);
    for (const mutant of generation) found.set(mutant.text, mutant);
  }
  return [...found.values()];
}

function children({ change, text }: Mutation, language: Language): readonly Mutation[] {
  const said = change === "" ? "" : `${change}, `;
  return statementsOf[language](text).flatMap((place) => {
    const line = text.slice(0, place.start).split("\n").length;
    return [
      { change: `${said}delete line ${line}`, text: without(text, place) },
      { change: `${said}duplicate line ${line}`, text: twice(text, place) },
    ];
  });
}

function without(text: string, { start, end, alone }: StatementPlace): string {
  return `${text.slice(0, start)}${alone ? "pass" : ""}${text.slice(end)}`;
}

function twice(text: string, { start, end }: StatementPlace): string {
  const indentation = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const before = /^\s*$/.test(indentation) ? `\n${indentation}` : " ";
  return `${text.slice(0, end)}${before}${text.slice(start, end)}${text.slice(end)}`;
}
