import { Declarations } from "./declarations.ts";
import { ExecutedNames } from "./executed-names.ts";
import type { FileRecord, ImportRecord } from "./file-record.ts";
import { ImportClauses } from "./imports.ts";
import { specifiersBehind } from "./specifiers.ts";
import { NotTokens, Tokens } from "./tokens.ts";

/** The names under which programs import the SDK. */
export const sdkNames: readonly string[] = ["@pluto/sdk", "@plutolang/pluto"];

/** Finds what a file imports and what its top level mentions, without a syntax tree. `jsx`: it may contain elements. */
export function scan(text: string, { jsx = false }: { readonly jsx?: boolean } = {}): FileRecord {
  const mentionsSdk = sdkNames.some((name) => text.includes(name)) || text.includes("\\u");
  if (jsx) return { mentionsSdk, ...scanLoosely(text) };
  try {
    return { mentionsSdk, ...new ModuleScan(text).run() };
  } catch (error) {
    if (!(error instanceof NotTokens)) throw error;
    return { mentionsSdk, ...scanLoosely(text) };
  }
}

type Found = Omit<FileRecord, "mentionsSdk">;

/** Specifiers in calls. */
function calls(text: string): readonly ImportRecord[] {
  return specifiersBehind(/\b(?:import|require)\b/g, text)
    .filter(({ called }) => called)
    .map(({ specifier }) => ({ specifier, kind: "dynamic", locals: [] }));
}

const declared =
  /(?:(?:async\s+)?function\b\s*\*?|(?:(?:abstract\s+)?class|(?:const\s+)?enum)\b)\s*([\w$]+)(?=[\s({<])|(?:const|let|var)\s+([\w$]+)(?=\s*[:=])/y;

const namespace = /(?:namespace|module)\s+([\w$]+)/y;

/** One pass over the top level of a module, statement by statement. */
class ModuleScan {
  readonly #tokens: Tokens;
  readonly #executed: ExecutedNames;
  readonly #declarations: Declarations;
  readonly #clauses: ImportClauses;
  readonly #exportedCode: string[] = [];
  readonly #exportedValues: string[] = [];
  readonly #variableNames: string[] = [];
  readonly #namespaces = new Set<string>();
  #changeable = false;

  constructor(text: string) {
    this.#tokens = new Tokens(text);
    this.#executed = new ExecutedNames(this.#tokens);
    this.#declarations = new Declarations(this.#tokens, this.#executed);
    this.#clauses = new ImportClauses(this.#tokens);
  }

  run(): Found {
    this.#tokens.next();
    while (this.#tokens.kind !== "end") this.#statement();
    const { imports, renames } = this.#clauses;
    const { names, code } = this.#executed;
    const locals = new Set(imports.flatMap((one) => one.locals));
    const ownCode = [...names].some((name) => code.has(name));
    return {
      imports: [...imports, ...calls(this.#tokens.text)],
      renames,
      executes: ownCode ? "anything" : [...names].filter((name) => locals.has(name)),
      constructs: names.has("new"),
      exportedCode: this.#exportedCode.filter((name) => !this.#namespaces.has(name)),
      exportedValues: this.#exportedValues,
      holds: this.#changeable ? "anything" : this.#variableNames,
    };
  }

  #statement(): void {
    const tokens = this.#tokens;
    if (tokens.isWord("import")) {
      tokens.next();
      if (!this.#clauses.import()) this.#executed.statement();
    } else if (tokens.isWord("export")) this.#export();
    else this.#declaration();
  }

  #export(): void {
    const tokens = this.#tokens;
    tokens.next();
    // `export import a = require("…")`
    if (tokens.isWord("import") || tokens.isWord("export")) this.#statement();
    else this.#exported();
  }

  #exported(): void {
    const tokens = this.#tokens;
    const types = tokens.isWord("type") && tokens.isFollowedBy(/\s*[{*]/y);
    if (types) tokens.next();
    if (tokens.isSign("*") || tokens.isSign("{")) this.#clauses.export(types);
    else if (tokens.isWord("default") || tokens.isSign("=")) this.#default();
    else {
      this.#noteExport();
      this.#declaration();
    }
  }

  /** Notes the name that a declaration which begins here declares first, where that is plain to see. */
  #noteExport(): void {
    declared.lastIndex = this.#tokens.start;
    const [, code, value] = declared.exec(this.#tokens.text) ?? [];
    if (code !== undefined) this.#exportedCode.push(code);
    if (value !== undefined) this.#exportedValues.push(value);
  }

  #default(): void {
    const tokens = this.#tokens;
    tokens.next();
    if (tokens.kind === "word") this.#clauses.renames.push([tokens.value, "default"]);
    this.#declaration({ value: true });
  }

  /** A declaration, or a statement that runs. `value`: behind `export default`. */
  #declaration({ value = false }: { readonly value?: boolean } = {}): void {
    const tokens = this.#tokens;
    const modified = tokens.isWord("abstract") || tokens.isWord("async");
    if (modified && tokens.isFollowedBy(/\s*(?:class|function)\b/y)) tokens.next();
    if (tokens.isWord("function")) this.#declarations.function();
    else if (tokens.isWord("class")) this.#declarations.class();
    else if (tokens.isWord("interface")) this.#declarations.interface();
    else if (tokens.isWord("type") && tokens.isFollowedBy(/\s+[\w$]+\s*[=<]/y)) this.#declarations.alias();
    else if (tokens.isWord("const") || tokens.isWord("let") || tokens.isWord("var")) this.#variables();
    else if (value) this.#value(undefined);
    else {
      this.#noteNamespace();
      this.#executed.statement();
    }
  }

  /** What a namespace holds may change, and a function or class of its name is more than that. */
  #noteNamespace(): void {
    const tokens = this.#tokens;
    if (!tokens.isWord("namespace") && !tokens.isWord("module")) return;
    namespace.lastIndex = tokens.start;
    const [, name] = namespace.exec(tokens.text) ?? [];
    if (name === undefined) return;
    this.#namespaces.add(name);
    this.#changeable = true;
  }

  #variables(): void {
    const tokens = this.#tokens;
    if (!tokens.isWord("const")) this.#changeable = true;
    do {
      tokens.next();
      const name = tokens.kind === "word" ? tokens.value : undefined;
      if (name === undefined) this.#changeable = true;
      else {
        this.#variableNames.push(name);
        tokens.next();
      }
      this.#upToValue();
      if (tokens.isSign("=")) {
        tokens.next();
        this.#value(name);
      } else if (tokens.isSign(";")) tokens.next();
    } while (tokens.isSign(","));
  }

  /** A pattern's defaults run; types do not matter. */
  #upToValue(): void {
    const tokens = this.#tokens;
    while (tokens.kind !== "end" && !this.#endsPattern()) {
      if (tokens.opens) this.#executed.noteAll(tokens.skip());
      else if (tokens.isSign("<")) this.#typeParameters();
      else tokens.next();
      if (tokens.isArrow) {
        tokens.next();
        tokens.next();
      }
    }
  }

  #endsPattern(): boolean {
    const tokens = this.#tokens;
    if (tokens.isSign("=") || tokens.isSign(",") || tokens.isSign(";")) return true;
    return tokens.onNewLine && tokens.followsValue && !tokens.isSign("|") && !tokens.isSign("&");
  }

  /** A value: the body of a function does not run, everything else does. */
  #value(name: string | undefined): void {
    const tokens = this.#tokens;
    if (tokens.isWord("class")) {
      if (name !== undefined) this.#executed.code.add(name);
      this.#declarations.class();
    } else {
      const { isFunction, passed } = this.#functionHead();
      if (isFunction && name !== undefined) this.#executed.code.add(name);
      if (!isFunction) this.#executed.noteAll(passed);
      else if (tokens.isSign("{")) tokens.skip();
    }
    this.#executed.rest({ commas: true });
  }

  /** Goes past `function (…) {}`, `async (…) =>`, `x =>`; gives the text that was passed. */
  #functionHead(): { readonly isFunction: boolean; readonly passed: string } {
    const tokens = this.#tokens;
    const { start, text } = tokens;
    if (tokens.isWord("async")) tokens.next();
    if (tokens.isWord("function")) {
      this.#declarations.function();
      return { isFunction: true, passed: "" };
    }
    if (tokens.isSign("<")) this.#typeParameters();
    if (tokens.isSign("(")) {
      tokens.skip();
      if (tokens.isSign(":")) this.#returnType();
    } else if (tokens.kind === "word" && tokens.isFollowedBy(/\s*=>/y)) tokens.next();
    const isFunction = tokens.isArrow;
    const passed = text.slice(start, tokens.start);
    if (isFunction) {
      tokens.next();
      tokens.next();
    }
    return { isFunction, passed };
  }

  #typeParameters(): void {
    const tokens = this.#tokens;
    let depth = 0;
    do {
      if (tokens.isSign("<")) depth++;
      else if (tokens.isSign(">") && tokens.text[tokens.start - 1] !== "=") depth--;
      if (tokens.opens) tokens.skip();
      else tokens.next();
    } while (depth > 0 && tokens.kind !== "end");
  }

  #returnType(): void {
    const tokens = this.#tokens;
    while (tokens.kind !== "end" && !tokens.isSign(";") && !tokens.isArrow) {
      if (tokens.opens) tokens.skip();
      else tokens.next();
    }
  }
}

const renamed = /([\w$]+|\*)\s+as\s+([\w$]+)/g;

/** Everything that looks like a specifier, wherever it stands: at least what there is. */
function scanLoosely(text: string): Found {
  const imports = specifiersBehind(/\b(?:from|import|require)\b/g, text).map(
    ({ specifier, word }): ImportRecord => ({
      specifier,
      kind: word === "require" ? "dynamic" : "static",
      locals: [],
    }),
  );
  const renames = [...text.matchAll(renamed)].map(([, from = "", to = ""]) => [from, to] as const);
  const defaults = [...text.matchAll(/\bimport\s+([\w$]+)/g)].map(([, to = ""]) => ["default", to] as const);
  return {
    imports,
    renames: [...renames, ...defaults],
    executes: "anything",
    constructs: true,
    exportedCode: [],
    exportedValues: [],
    holds: "anything",
  };
}
