import type { ExecutedNames } from "./executed-names.ts";
import type { Tokens } from "./tokens.ts";

/** Signs behind which a brace belongs to a type and not to a body. */
const beforeTypeBrace = new Set([...":|&<,=(?["].map((sign) => sign.charCodeAt(0)));
const typeWord = /(?:^|[^\w$.])(?:extends|keyof|is|infer|readonly|typeof|asserts|in)\s*$/;
const closingAngle = 62;

/** What in the body of a class may run with the module: static members, decorators, computed names. */
const running =
  /\bstatic\b|@|(?:[;{}]|\n|^)\s*(?:(?:public|private|protected|readonly|async|get|set|override|declare|abstract)\s+)*\*?\s*\[/;

/** Goes past declarations whose bodies do not run when their module does. */
export class Declarations {
  readonly #tokens: Tokens;
  readonly #executed: ExecutedNames;

  constructor(tokens: Tokens, executed: ExecutedNames) {
    this.#tokens = tokens;
    this.#executed = executed;
  }

  /** From `function` to the end of its body, or of an overload without one. */
  function(): void {
    this.#tokens.next();
    if (this.#tokens.isSign("*")) this.#tokens.next();
    this.#ownName();
    this.#header({ runs: false });
  }

  /** From `class` to the end of its body. What it extends runs, and what is static. */
  class(): void {
    this.#tokens.next();
    this.#ownName();
    const body = this.#header({ runs: true });
    if (running.test(body)) this.#executed.noteAll(body);
  }

  /** From `interface` to its end. */
  interface(): void {
    this.#tokens.next();
    this.#header({ runs: false });
  }

  /** From `type` to the end of the alias. */
  alias(): void {
    const tokens = this.#tokens;
    tokens.next();
    while (!tokens.isKind("end") && !tokens.isSign(";") && !this.#endsAlias()) this.#pass();
    if (tokens.isSign(";")) tokens.next();
  }

  #endsAlias(): boolean {
    const { onNewLine, followsValue, previousSign } = this.#tokens;
    return onNewLine && (followsValue || previousSign === closingAngle) && !this.#continuesType();
  }

  /** Goes past a token, or past all that stands in brackets; gives what stands there. */
  #pass(): string {
    const tokens = this.#tokens;
    if (tokens.opens) return tokens.skip();
    tokens.next();
    return "";
  }

  #continuesType(): boolean {
    const tokens = this.#tokens;
    if (tokens.kind === "sign") return "|&?:<=.,>".includes(String.fromCharCode(tokens.sign));
    return tokens.isWord("extends") || tokens.isWord("is");
  }

  #ownName(): void {
    if (this.#tokens.kind !== "word" || this.#tokens.isWord("extends")) return;
    this.#executed.code.add(this.#tokens.value);
    this.#tokens.next();
  }

  /** Goes past a header and the body behind it; gives the body. `runs`: what the header mentions runs. */
  #header({ runs }: { readonly runs: boolean }): string {
    const tokens = this.#tokens;
    while (!tokens.isKind("end") && !tokens.isSign(";") && !this.#startsAnew()) {
      if (tokens.isSign("{") && !this.#inType()) return tokens.skip();
      if (runs) this.#executed.note();
      const inside = this.#pass();
      if (runs) this.#executed.noteAll(inside);
    }
    if (tokens.isSign(";")) tokens.next();
    return "";
  }

  /** An overload without a semicolon ends where the next declaration begins. */
  #startsAnew(): boolean {
    const tokens = this.#tokens;
    if (!tokens.onNewLine || !tokens.followsValue) return false;
    return tokens.isWord("export") || tokens.isWord("function") || tokens.isWord("async");
  }

  #inType(): boolean {
    const { previousKind, previousSign, text, start } = this.#tokens;
    const before = text.slice(Math.max(0, start - 24), start);
    if (previousKind === "sign") return beforeTypeBrace.has(previousSign) || /=>\s*$/.test(before);
    return previousKind === "word" && typeWord.test(before);
  }
}
