import type { Mutation, MutationRequest } from "./mutate.ts";
import { Random } from "./random.ts";

/** What a text is made of in either language, nearly: words, texts, signs. What stands in comments counts too. */
const lexeme =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|[\w$]+|[^\s\w$]/g;

/** How many tokens one mutant changes, at most. */
const changes = 2;

/** Different texts, each with a few random tokens deleted, duplicated or in each other's places. */
export function tokenMutants({ title, text, count, seed }: MutationRequest): readonly Mutation[] {
  const random = new Random(`${title} tokens ${seed}`);
  const found = new Map<string, Mutation>();
  for (let turn = 0; turn < 4 * count && found.size < count; turn++) {
    const mutant = changed(text, random);
    if (mutant && mutant.text !== text) found.set(mutant.text, mutant);
  }
  return [...found.values()];
}

function changed(text: string, random: Random): Mutation | undefined {
  let mutant: Mutation | undefined;
  for (let left = 1 + random.below(changes); left > 0; left--) {
    const next = changedOnce(mutant?.text ?? text, random);
    if (next) mutant = { change: [mutant?.change, next.change].filter(Boolean).join(", "), text: next.text };
  }
  return mutant;
}

function changedOnce(text: string, random: Random): Mutation | undefined {
  const tokens = [...text.matchAll(lexeme)].map(({ index, 0: token }) => ({ start: index, token }));
  const way = random.below(8);
  // Most often a word or a text is exchanged with its like: that may well still be a program.
  const choice = way < 3 ? tokens : tokens.filter(({ token }) => sortOf(token) !== "sign");
  const one = choice[random.below(choice.length)];
  const alike = tokens.filter(({ token }) => sortOf(token) === sortOf(one?.token));
  const other = alike[random.below(alike.length)];
  if (!one || !other) return undefined;
  const { start, token } = one;
  const line = text.slice(0, start).split("\n").length;
  const behind = text.slice(start + token.length);
  if (way === 0) return { change: `delete ${token} in line ${line}`, text: text.slice(0, start) + behind };
  if (way === 1)
    return {
      change: `duplicate ${token} in line ${line}`,
      text: `${text.slice(0, start)}${token} ${token}${behind}`,
    };
  return { change: `swap ${token} in line ${line} with ${other.token}`, text: swapped(text, [one, other]) };
}

function sortOf(token = ""): string {
  if (/^["'`]/.test(token)) return "text";
  if (/^\d/.test(token)) return "number";
  return /^[\w$]/.test(token) ? "word" : "sign";
}

interface Token {
  readonly start: number;
  readonly token: string;
}

function swapped(text: string, tokens: readonly [Token, Token]): string {
  const [first, second] = tokens[0].start <= tokens[1].start ? tokens : [tokens[1], tokens[0]];
  if (first === second) return text;
  const between = text.slice(first.start + first.token.length, second.start);
  const behind = text.slice(second.start + second.token.length);
  return text.slice(0, first.start) + second.token + between + first.token + behind;
}
