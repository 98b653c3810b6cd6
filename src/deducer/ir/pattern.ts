import type { Binding } from "./binding.ts";
import type { Expression } from "./expression.ts";
import type { Place } from "./node.ts";

/** What a value is assigned to: a name, a place inside another value, or a destructuring. */
export type Pattern =
  | {
      readonly kind: "binding";
      readonly binding: Binding;
      readonly default?: Expression;
      readonly at: Place;
    }
  | { readonly kind: "member"; readonly object: Expression; readonly name: string; readonly at: Place }
  | {
      readonly kind: "index";
      readonly object: Expression;
      readonly key: Expression;
      /** Whether the key is a range of positions, which a list takes the place of. */
      readonly range?: boolean;
      readonly at: Place;
    }
  | {
      readonly kind: "object";
      readonly entries: readonly { readonly key: Expression; readonly target: Pattern }[];
      readonly rest?: Pattern;
      readonly default?: Expression;
      readonly at: Place;
    }
  | {
      readonly kind: "array";
      /** `undefined` is a hole. A starred element has `rest`. */
      readonly elements: readonly ({ readonly target: Pattern; readonly rest?: boolean } | undefined)[];
      readonly default?: Expression;
      readonly at: Place;
    };
