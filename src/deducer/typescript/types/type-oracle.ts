import type ts from "typescript";
import type { ClassIr, TypeHint } from "../../ir/index.ts";
import type { Project } from "../project.ts";
import type { Resolver } from "../resolver.ts";
import { type PlainType, PlainTypes } from "./plain-types.ts";
import { type CheckedType, checkedType, isCallable } from "./type-hints.ts";
import { type Extent, openTypes, type TypeProgram } from "./type-program.ts";

/** Which declarations of the language's library were read. */
export type Libraries = "none" | "small" | "full";

type Answer = PlainType & Pick<CheckedType, "unknown" | "literals">;

interface Hint {
  readonly hint: TypeHint;
  /** Whether a checker was asked. */
  readonly checked: boolean;
}

interface OracleOptions {
  /** Every question is for the checker with the full libraries. */
  readonly whole: boolean;
  /** Whether a type that the small library does not tell is looked up with the full ones. */
  readonly guarded: boolean;
  readonly classOf: (node: ts.ClassLikeDeclaration) => ClassIr;
  /** What the text of declarations told of a file's nodes, now or earlier. */
  readonly plainHints: (file: ts.SourceFile) => Map<ts.Node, TypeHint>;
}

/**
 * Answers what type something has, with as little as tells it for certain: the text of declarations, then a checker over
 * what is loaded, then over the program with the small library, then with the full ones. Each is made when it is asked.
 */
export class TypeOracle {
  readonly #project: Project;
  readonly #plain: PlainTypes;
  readonly #options: OracleOptions;
  readonly #programs = new Map<Extent, TypeProgram>();
  readonly #hints = new Map<ts.Node, Hint>();
  /** How often something was asked that only a checker answers. */
  questions = 0;

  constructor(project: Project, resolver: Resolver, options: OracleOptions) {
    this.#project = project;
    this.#plain = new PlainTypes(resolver);
    this.#options = options;
  }

  get libraries(): Libraries {
    if (this.#programs.has("full")) return "full";
    return this.#programs.size > 0 ? "small" : "none";
  }

  /** What is known of the type of an expression or a parameter. */
  hint(node: ts.Node): TypeHint {
    const known = this.#hints.get(node) ?? this.#find(node);
    this.#hints.set(node, known);
    if (known.checked) this.questions += 1;
    return known.hint;
  }

  #find(node: ts.Node): Hint {
    const plain = this.#options.whole ? undefined : this.#plainHint(node);
    return plain ? { hint: plain, checked: false } : { hint: this.keyHint(node), checked: true };
  }

  #plainHint(node: ts.Node): TypeHint | undefined {
    const hints = this.#options.plainHints(node.getSourceFile());
    const known = hints.get(node);
    if (known) return known;
    const plain = this.#plain.of(node);
    const hint = plain && this.#hintOf({ ...plain, unknown: false });
    if (hint) hints.set(node, hint);
    return hint;
  }

  /** The same with the texts that the type lists, which only a checker knows. */
  keyHint(node: ts.Node): TypeHint {
    const { whole, guarded } = this.#options;
    this.questions += 1;
    if (whole) return this.#hintOf(this.#checked("full", node));
    const loaded = this.#checked("loaded", node);
    if (!loaded.unknown && !loaded.shaped) return this.#hintOf(loaded);
    const reached = this.#checked("reached", node);
    return this.#hintOf(reached.unknown && guarded ? this.#checked("full", node) : reached);
  }

  /** Whether a parameter is declared as a function. */
  callable(node: ts.ParameterDeclaration): boolean {
    if (!node.type) return false;
    const { whole } = this.#options;
    const plain = whole ? undefined : this.#plain.callable(node.type);
    if (plain !== undefined) return plain;
    this.questions += 1;
    return isCallable(this.#program(whole ? "full" : "reached", node).checker, node);
  }

  #checked(extent: Extent, node: ts.Node): CheckedType {
    return checkedType(this.#program(extent, node), node);
  }

  #program(extent: Extent, node: ts.Node): TypeProgram {
    const file = node.getSourceFile();
    const known = this.#programs.get(extent);
    if (known?.knows(file)) return known;
    const program = openTypes(this.#project, extent, file);
    this.#programs.set(extent, program);
    return program;
  }

  #hintOf({ classes, sdkClasses, unknown, literals }: Answer): TypeHint {
    const known = classes.map((one) => this.#options.classOf(one));
    return { sdkClasses, classes: known, unknown, ...(literals && { literals }) };
  }
}
