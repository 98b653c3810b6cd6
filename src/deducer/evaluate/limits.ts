/**
 * How much compile time computes. A few lines can ask for more than any memory holds (a text that is doubled 40 times), and
 * nothing that long is ever part of a graph: what would be longer is not known.
 */

/** How many characters a text may have. */
export const LONGEST_TEXT = 1_000_000;

/** How many elements a list may have. */
export const LONGEST_LIST = 100_000;
