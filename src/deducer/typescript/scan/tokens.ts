import { Bracket, bracketOf, Class, classOf, code, wordAt } from "./characters.ts";

/** What a token is. Keywords are words. */
export type TokenKind = "end" | "word" | "text" | "template" | "number" | "pattern" | "sign";

/** The text could not be told apart into tokens. */
export class NotTokens extends Error {}

/** Words behind which a slash begins a regular expression. */
const beforePattern =
  /^(?:return|typeof|case|do|else|in|of|void|delete|throw|new|instanceof|yield|await|extends|default)$/;
const beforeCondition = /(?:^|[^\w$.])(?:if|while|for|with|await)\s*$/;

const deepestHole = 200;
const lineEnd = /[\n\r\u2028\u2029]/g;

/** Reads a text token by token. Exact for TypeScript without JSX, but for slashes in very unusual places. */
export class Tokens {
  kind: TokenKind = "sign";
  /** The character code of a sign. */
  sign = 0;
  start = 0;
  end = 0;
  /** Whether a line break stands before the token. */
  onNewLine = true;
  previousKind: TokenKind = "sign";
  previousSign = 59;
  /** Where the bracket began that was passed last. */
  #opened = -1;
  #holes = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    if (text.startsWith("#!")) this.end = Math.max(0, text.indexOf("\n"));
  }

  get value(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Whether the token before this one can be the end of an expression. */
  get followsValue(): boolean {
    if (this.previousKind !== "sign") return true;
    return (
      this.previousSign === code.closeParen ||
      this.previousSign === code.closeBracket ||
      this.previousSign === code.close
    );
  }

  /** Whether the token opens a bracket. */
  get opens(): boolean {
    return this.kind === "sign" && bracketOf(this.sign) === Bracket.open;
  }

  isKind(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  isSign(character: string): boolean {
    return this.kind === "sign" && this.sign === character.charCodeAt(0);
  }

  isWord(word: string): boolean {
    return (
      this.kind === "word" && this.end - this.start === word.length && this.text.startsWith(word, this.start)
    );
  }

  /** Whether an arrow begins here. */
  get isArrow(): boolean {
    return this.isSign("=") && this.text[this.end] === ">";
  }

  /** Whether a pattern fits directly behind the token. */
  isFollowedBy(sticky: RegExp): boolean {
    sticky.lastIndex = this.end;
    return sticky.test(this.text);
  }

  /** Goes to the next token. */
  next(): void {
    const before = this.start;
    this.previousKind = this.kind;
    this.previousSign = this.sign;
    this.onNewLine = false;
    this.sign = 0;
    const at = this.#skipSpace(this.end);
    this.start = at;
    if (at >= this.text.length) {
      this.kind = "end";
      this.end = at;
      return;
    }
    const character = this.text.charCodeAt(at);
    const found = classOf(character);
    if (found === Class.word) this.#word(at);
    else if (found === Class.digit) this.#word(at, "number");
    else if (found === Class.quote) this.#is("text", this.#endOfText(character, at));
    else if (found === Class.backtick) this.#is("template", this.#endOfTemplate(at + 1));
    else if (character === code.slash && this.#beginsPattern(before))
      this.#is("pattern", this.#endOfPattern(at));
    else {
      this.#is("sign", at + 1);
      this.sign = character;
    }
  }

  #is(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  /** Goes past what the present bracket opens, without looking at words; gives the text inside. */
  skip(): string {
    const from = this.end;
    const end = this.#endOfBracket(from);
    this.end = end;
    this.sign = this.text.charCodeAt(end - 1);
    this.start = end - 1;
    this.#opened = from - 1;
    this.next();
    return this.text.slice(from, end - 1);
  }

  #skipSpace(from: number): number {
    const { text } = this;
    let at = from;
    for (; at < text.length; at++) {
      const character = text.charCodeAt(at);
      const found = classOf(character);
      if (found === Class.line) this.onNewLine = true;
      else if (found === Class.slash) {
        const behind = this.#comment(at);
        if (behind === at) return at;
        at = behind - 1;
      } else if (found !== Class.space) return at;
    }
    return at;
  }

  /** The end of the comment that begins here, or the same position. */
  #comment(at: number): number {
    const second = this.text.charCodeAt(at + 1);
    if (second === code.slash) {
      lineEnd.lastIndex = at;
      return lineEnd.exec(this.text)?.index ?? this.text.length;
    }
    if (second !== code.star) return at;
    const end = this.text.indexOf("*/", at + 2);
    if (end < 0) throw new NotTokens();
    lineEnd.lastIndex = at;
    if ((lineEnd.exec(this.text)?.index ?? end) < end) this.onNewLine = true;
    return end + 2;
  }

  #endOfText(quote: number, from: number): number {
    const { text } = this;
    for (let at = from + 1; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === code.backslash) at++;
      else if (character === quote) return at + 1;
      else if (character === code.line) break;
    }
    throw new NotTokens();
  }

  #endOfTemplate(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === code.backslash) at++;
      else if (character === code.backtick) return at + 1;
      else if (character === code.dollar && text.charCodeAt(at + 1) === code.open)
        at = this.#endOfHole(at + 2) - 1;
    }
    throw new NotTokens();
  }

  /** A template in a template's hole is read by recursion: one that is nested too deeply is for the parser to refuse. */
  #endOfHole(from: number): number {
    if (++this.#holes > deepestHole) throw new NotTokens();
    const end = this.#endOfBracket(from);
    this.#holes--;
    return end;
  }

  /** Behind the bracket that closes the one before `from`. */
  #endOfBracket(from: number): number {
    const { text } = this;
    const opened: number[] = [from - 1];
    let closed = -1;
    for (let at = this.#nextBracket(from); at < text.length; at = this.#nextBracket(at)) {
      const found = bracketOf(text.charCodeAt(at));
      if (found === Bracket.open) opened.push(at++);
      else if (found === Bracket.close) {
        closed = opened.pop() ?? -1;
        at++;
        if (opened.length === 0) return at;
      } else at = this.#endOfOther(at, closed);
    }
    throw new NotTokens();
  }

  /** The next character that matters inside of brackets. */
  #nextBracket(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length && bracketOf(text.charCodeAt(at)) === Bracket.other) at++;
    return at;
  }

  #endOfOther(at: number, lastOpened: number): number {
    const character = this.text.charCodeAt(at);
    if (character === code.slash) return this.#endOfSlash(at, lastOpened);
    if (character === code.backtick) return this.#endOfTemplate(at + 1);
    return this.#endOfText(character, at);
  }

  /** Behind a comment, a regular expression, or the sign of a division. */
  #endOfSlash(at: number, lastOpened: number): number {
    const behind = this.#comment(at);
    if (behind !== at) return behind;
    return this.#isPattern(at, lastOpened) ? this.#endOfPattern(at) : at + 1;
  }

  /** The same as `#beginsPattern`, told from the text alone. */
  #isPattern(at: number, lastOpened: number): boolean {
    const { text } = this;
    let last = at - 1;
    while (last >= 0 && classOf(text.charCodeAt(last)) <= Class.line) last--;
    const character = text.charCodeAt(last);
    const found = classOf(character);
    // behind a comment: rare, and not worth a guess
    if (character === code.slash) throw new NotTokens();
    if (found === Class.quote || found === Class.backtick) return false;
    if (found === Class.word || found === Class.digit) return beforePattern.test(wordAt(text, last));
    if (character === code.closeBracket) return false;
    if (character === code.close) return text.slice(last, at).includes("\n");
    // `a! / b`
    if (character === code.exclamation) return !/[\w$)\]]/.test(text[last - 1] ?? "");
    if (character !== code.closeParen) return true;
    return beforeCondition.test(text.slice(Math.max(0, lastOpened - 12), lastOpened));
  }

  #beginsPattern(before: number): boolean {
    if (this.previousKind === "word") return beforePattern.test(wordAt(this.text, before));
    return this.previousKind === "sign" && this.#isPattern(this.start, this.#opened);
  }

  #endOfPattern(from: number): number {
    const { text } = this;
    let inClass = false;
    for (let at = from + 1; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === code.line) break;
      if (character === code.backslash) at++;
      else if (character === code.openBracket) inClass = true;
      else if (character === code.closeBracket) inClass = false;
      else if (character === code.slash && !inClass) return this.#endOfWord(at + 1);
    }
    throw new NotTokens();
  }

  #word(from: number, kind: TokenKind = "word"): void {
    this.#is(kind, this.#endOfWord(from + 1));
  }

  #endOfWord(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length) {
      const found = classOf(text.charCodeAt(at));
      if (found !== Class.word && found !== Class.digit) break;
      at++;
    }
    return at;
  }
}
