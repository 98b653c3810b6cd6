import type { Binding } from "./binding.ts";
import type { ClassIr, FunctionIr } from "./declaration.ts";
import type { Expression, Reference } from "./expression.ts";
import type { ModuleIr } from "./module.ts";
import type { Place } from "./node.ts";
import type { Pattern } from "./pattern.ts";

/** A statement of either language; `at` is its whole text, the final `;` included, the line break not. */
export type Statement =
  | {
      /** A declaration or plain assignment. One statement for each declarator, all with the same `at`. */
      readonly kind: "assign";
      readonly target: Pattern;
      readonly value?: Expression;
      /** Whether it declares its names (`const`, `let`); Python's assignments never do. */
      readonly declares: boolean;
      readonly at: Place;
    }
  | { readonly kind: "expression"; readonly expression: Expression; readonly at: Place }
  | { readonly kind: "return"; readonly value?: Expression; readonly at: Place }
  | {
      readonly kind: "if";
      readonly test: Expression;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
      readonly at: Place;
    }
  | {
      readonly kind: "for-each";
      readonly target: Pattern;
      readonly iterable: Expression;
      /** `for (k in o)` of TypeScript iterates keys. */
      readonly keys?: boolean;
      /** Whether each turn has variables of its own (`for (const x of xs)`); Python's never do. */
      readonly declares: boolean;
      readonly label?: string;
      readonly body: readonly Statement[];
      readonly at: Place;
      readonly bodyAt: Place;
    }
  | {
      /** `while`, `do`, `for (;;)`. */
      readonly kind: "loop";
      readonly flavour: "while" | "do" | "for";
      readonly initial: readonly Statement[];
      readonly test?: Expression;
      readonly update?: Expression;
      readonly label?: string;
      readonly body: readonly Statement[];
      readonly at: Place;
      readonly bodyAt: Place;
    }
  | {
      readonly kind: "function";
      readonly binding: Binding;
      readonly function: FunctionIr;
      readonly at: Place;
    }
  | { readonly kind: "class"; readonly binding: Binding; readonly class: ClassIr; readonly at: Place }
  | { readonly kind: "block"; readonly body: readonly Statement[]; readonly at: Place }
  | {
      readonly kind: "try";
      readonly body: readonly Statement[];
      readonly handlers: readonly { readonly binding?: Binding; readonly body: readonly Statement[] }[];
      readonly finally: readonly Statement[];
      readonly at: Place;
    }
  | {
      readonly kind: "with";
      readonly items: readonly { readonly value: Expression; readonly target?: Pattern }[];
      readonly body: readonly Statement[];
      readonly at: Place;
    }
  | { readonly kind: "throw"; readonly value?: Expression; readonly at: Place }
  | {
      readonly kind: "jump";
      readonly flavour: "break" | "continue";
      /** The statement that it leaves or goes on with; without one, the nearest. */
      readonly label?: string;
      readonly at: Place;
    }
  | {
      /** A statement that jumps can name. A loop has the name as its own `label` too. */
      readonly kind: "labelled";
      readonly label: string;
      readonly body: readonly Statement[];
      readonly at: Place;
    }
  | {
      readonly kind: "switch";
      readonly subject: Expression;
      /** In order; `default` has no test. Each runs on into the next. */
      readonly clauses: readonly { readonly test?: Expression; readonly body: readonly Statement[] }[];
      readonly at: Place;
    }
  | {
      /** Runs a module. Names that it brings in are resolved already and have no statement. */
      readonly kind: "import";
      readonly module:
        | { readonly kind: "user"; readonly load: () => ModuleIr | undefined }
        | { readonly kind: "sdk"; readonly specifier: string }
        | { readonly kind: "external"; readonly package: string; readonly standard: boolean };
      /** The names that the statement binds in its module. */
      readonly names: readonly string[];
      /** Variables of the module that the import itself reads, as Python's does; in TypeScript only their uses read. */
      readonly takes?: readonly Reference[];
      readonly at: Place;
    }
  | {
      readonly kind: "unsupported";
      readonly what: string;
      readonly expressions: readonly Expression[];
      readonly body: readonly Statement[];
      /** What the statement takes away (`del`). */
      readonly removes?: readonly Expression[];
      readonly at: Place;
    }
  /** Types, interfaces, `pass`, docstrings, `global`, `nonlocal`: nothing happens. */
  | { readonly kind: "nothing"; readonly at: Place };
