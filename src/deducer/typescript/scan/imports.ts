import type { ImportRecord } from "./file-record.ts";
import type { Tokens } from "./tokens.ts";

type Rename = readonly [string, string];

/** Reads the clauses of imports and exports. */
export class ImportClauses {
  readonly imports: ImportRecord[] = [];
  readonly renames: Rename[] = [];
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Behind `import`: the rest of the declaration. Says no where an expression follows (`import.meta`). */
  import(): boolean {
    const tokens = this.#tokens;
    if (tokens.isSign("(") || tokens.isSign(".")) return false;
    if (tokens.kind === "text") return this.#from({ types: false, locals: [] });
    const types = this.#typeModifier();
    const locals: string[] = [];
    if (tokens.kind === "word" && !tokens.isWord("from")) {
      this.#rename("default", tokens.value, locals);
      this.#tokens.next();
    } else if (tokens.isWord("from")) this.#defaultNamedFrom(locals);
    if (tokens.isSign("=")) return this.#equals(types, locals);
    this.#clause(locals);
    return this.#from({ types, locals });
  }

  /** Behind `export`, at `*` or `{`. */
  export(types: boolean): void {
    const named: string[] = [];
    this.#clause(named);
    if (this.#tokens.isWord("from")) this.#from({ types, locals: [] });
  }

  #typeModifier(): boolean {
    const tokens = this.#tokens;
    if (!tokens.isWord("type")) return false;
    const modifies = tokens.isFollowedBy(/\s*(?:[{*]|(?!from\b)[\w$]|from\s+from\b)/y);
    if (modifies) this.#tokens.next();
    return modifies;
  }

  /** `import from from "…"`. */
  #defaultNamedFrom(locals: string[]): void {
    const tokens = this.#tokens;
    if (!/^\s*(?:from\b|,)/.test(tokens.text.slice(tokens.end, tokens.end + 80))) return;
    this.#rename("default", "from", locals);
    this.#tokens.next();
  }

  /** `import x = require("…")`, `import x = a.b`. */
  #equals(types: boolean, locals: readonly string[]): boolean {
    const tokens = this.#tokens;
    this.#tokens.next();
    const isRequire = tokens.isWord("require");
    tokens.next();
    if (isRequire && tokens.isSign("(")) tokens.next();
    if (isRequire && tokens.isKind("text")) {
      this.#add({ types, locals });
      this.#tokens.next();
    }
    return true;
  }

  /** `* as a`, `{ a, b as c }`, both behind a default. */
  #clause(locals: string[]): void {
    const tokens = this.#tokens;
    if (tokens.isSign(",")) this.#tokens.next();
    if (tokens.isSign("*")) {
      this.#tokens.next();
      if (!tokens.isWord("as")) return;
      this.#tokens.next();
      this.#rename("*", tokens.value, locals);
      this.#tokens.next();
    } else if (tokens.isSign("{")) this.#named(locals);
  }

  #named(locals: string[]): void {
    const tokens = this.#tokens;
    this.#tokens.next();
    let words: string[] = [];
    while (tokens.kind !== "end") {
      if (tokens.kind === "word" || tokens.kind === "text") words.push(unquoted(tokens.value));
      else if (words.length > 0) {
        this.#element(words, locals);
        words = [];
      }
      const ended = tokens.isSign("}");
      this.#tokens.next();
      if (ended) return;
    }
  }

  /** `a`, `a as b`, `type a as b`. */
  #element(words: readonly string[], locals: string[]): void {
    const plain = words.length > 1 && words[0] === "type" && words[1] !== "as" ? words.slice(1) : words;
    this.#rename(plain[0] ?? "", plain.at(-1) ?? "", locals);
  }

  #rename(from: string, to: string, locals: string[]): void {
    locals.push(to);
    if (from !== to) this.renames.push([from, to]);
  }

  #from(found: { readonly types: boolean; readonly locals: readonly string[] }): boolean {
    const tokens = this.#tokens;
    if (tokens.isWord("from")) this.#tokens.next();
    if (!tokens.isKind("text")) return true;
    this.#add(found);
    this.#tokens.next();
    // Attributes: `with { type: "json" }`.
    if (tokens.isWord("with") || tokens.isWord("assert"))
      while (tokens.kind !== "end" && !tokens.isSign("}")) this.#tokens.next();
    if (tokens.isSign("}")) this.#tokens.next();
    return true;
  }

  #add({ types, locals }: { readonly types: boolean; readonly locals: readonly string[] }): void {
    const specifier = unquoted(this.#tokens.value);
    this.imports.push({ specifier, kind: types ? "type" : "static", locals });
  }
}

/** The text that a string literal without holes stands for. */
export function unquoted(literal: string): string {
  if (!/^["'`]/.test(literal)) return literal;
  const inner = literal.slice(1, -1);
  return inner.replace(
    /\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([\s\S]))/g,
    (_, ...found) => {
      const [long, short, byte, plain] = found as (string | undefined)[];
      const digits = long ?? short ?? byte;
      return digits === undefined ? (plain ?? "") : String.fromCodePoint(Number.parseInt(digits, 16));
    },
  );
}
