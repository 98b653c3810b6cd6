import ts from "typescript";
import type { SourceText } from "#diagnostics";
import type { Place } from "../ir/index.ts";

/** Turns nodes into places, given the text of their file. */
export class Places {
  readonly #sourceOf: (file: ts.SourceFile) => SourceText;

  constructor(sourceOf: (file: ts.SourceFile) => SourceText) {
    this.#sourceOf = sourceOf;
  }

  /** The node's own text, without the comments and white space before it. */
  of(node: ts.Node): Place {
    const file = node.getSourceFile();
    return { source: this.#sourceOf(file), start: node.getStart(file), end: node.end };
  }

  /** The first occurrence of a word inside a node: a keyword that has no node of its own. */
  ofWord(word: string, node: ts.Node): Place {
    const place = this.of(node);
    const at = place.source.text.indexOf(word, place.start);
    return at < 0 || at >= place.end ? place : { ...place, start: at, end: at + word.length };
  }

  /** What a declaration is called by; for one without a name the word that stands for it. */
  ofName(node: ts.Node): Place {
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (name) return this.of(name);
    if (ts.isArrowFunction(node)) return this.of(node.equalsGreaterThanToken);
    if (ts.isConstructorDeclaration(node)) return this.ofWord("constructor", node);
    if (ts.isClassLike(node)) return this.ofWord("class", node);
    return ts.isExportAssignment(node) ? this.ofWord("default", node) : this.ofWord("function", node);
  }
}
