/** Texts and comments, in which brackets do not count, and brackets. */
const lexeme = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*|[()[\]{}]/g;
/** More brackets in each other than anybody writes, and fewer than any parser can take. */
const many = 200;

/** Where code that a parser gave up on becomes deep: its brackets tell; where they do not, the beginning. */
export function deepPlace(text: string): number {
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(lexeme)) {
    if ("([{".includes(part)) depth++;
    if (")]}".includes(part)) depth--;
    if (depth > many) return index;
  }
  return 0;
}
