import { styleText } from "node:util";

/** The styles that rendered diagnostics use. */
export type Style = "red" | "yellow" | "cyan" | "blue" | "bold";

/** Colours a piece of text, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

/** A painter for a reader that shows colours, or for one that does not; the caller knows which. */
export function painter(colour: boolean): Paint {
  // One style a call: Node 20 ignores `validateStream` in lists of styles.
  return colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}
