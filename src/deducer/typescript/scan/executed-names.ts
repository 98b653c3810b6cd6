import type { Tokens } from "./tokens.ts";

/** Words that begin a statement where a line begins with them. */
const starters = new Set(
  "import export function class interface type enum const let var declare abstract async namespace module if for while do switch try throw return".split(
    " ",
  ),
);

const dot = 46;

/** What the top level of a module runs, gathered while its tokens go by. */
export class ExecutedNames {
  readonly names = new Set<string>();
  /** Functions and classes of the module: what they mention runs when they do. */
  readonly code = new Set<string>();
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Notes the present token, if it is a word, as one that runs. */
  note(): void {
    const { kind, previousKind, previousSign, value } = this.#tokens;
    const isMember = previousKind === "sign" && previousSign === dot;
    if (kind === "word" && !isMember) this.names.add(value);
  }

  /** Notes every word of a text; those in strings and comments only ever add to what is true. */
  noteAll(text: string): void {
    for (const { index, 0: word } of text.matchAll(/[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/g)) {
      const isMember = text[index - 1] === "." && text[index - 2] !== ".";
      if (!isMember) this.names.add(word);
    }
  }

  /** Takes everything up to the end of the statement as running; a comma ends it where `commas` says so. */
  rest({ commas = false }: { readonly commas?: boolean } = {}): void {
    const tokens = this.#tokens;
    while (!this.#ends(commas)) this.#take();
    if (tokens.isSign(";")) tokens.next();
  }

  /** A statement that runs: at least the token that it begins with belongs to it. */
  statement(): void {
    if (!this.#tokens.isSign(";")) this.#take();
    this.rest();
  }

  #take(): void {
    const tokens = this.#tokens;
    if (tokens.kind === "template") this.noteAll(tokens.value);
    if (tokens.opens) this.noteAll(tokens.skip());
    else {
      this.note();
      tokens.next();
    }
  }

  #ends(commas: boolean): boolean {
    const tokens = this.#tokens;
    if (tokens.isKind("end") || tokens.isSign(";") || (commas && tokens.isSign(","))) return true;
    return tokens.onNewLine && tokens.followsValue && this.#atStarter();
  }

  #atStarter(): boolean {
    const tokens = this.#tokens;
    return tokens.isSign("@") || (tokens.kind === "word" && starters.has(tokens.value));
  }
}
