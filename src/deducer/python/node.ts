import type { nodeType } from "./node-types.ts";

type Numbers = typeof nodeType;

/** A range of the text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly length: number;
}

/** Any node of the tree; only those of the `ParseNode` union have typed data. */
export interface AnyNode extends TextRange {
  readonly id: number;
  readonly nodeType: number;
  readonly parent?: AnyNode;
}

/** A node of one type, with its data. */
export interface Node<Type extends keyof Numbers, Data> extends AnyNode {
  readonly nodeType: Numbers[Type];
  readonly d: Data;
}
