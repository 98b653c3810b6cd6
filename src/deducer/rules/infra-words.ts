import { assignedBindings } from "../evaluate/branches.ts";
import { type ModuleIr, type Statement, textOf, visitStatements } from "../ir/index.ts";
import { infraNames } from "../local-graph/infra-closure.ts";

const known = new WeakMap<ModuleIr, readonly Statement[]>();

/**
 * The top-level statements of a module in whose text there may be an infra call, or the name of something that makes one. The
 * others have none of the words that this takes: infra methods, what is imported from modules that can reach the SDK and, in
 * turn, the names that a statement with such a word declares. Most functions of a large file need not be looked into.
 */
export function mayHoldInfra(module: ModuleIr): readonly Statement[] {
  const found = known.get(module) ?? statementsWithInfra(module);
  known.set(module, found);
  return found;
}

function statementsWithInfra({ body }: ModuleIr): readonly Statement[] {
  // Python's star import brings names that stand nowhere.
  if (body.some(({ kind, at }) => kind === "import" && /\*$/.test(textOf(at)))) return body;
  const found = new Set<Statement>();
  const seen = new Set([...infraNames, ...body.flatMap(importedWords)]);
  let others = body.filter(({ kind }) => kind !== "import" && kind !== "nothing");
  for (let words = [...seen]; words.length > 0 && others.length > 0; ) {
    const pattern = patternOf(words);
    const more = others.filter(({ at }) => pattern.test(textOf(at)));
    for (const statement of more) found.add(statement);
    others = others.filter((statement) => !found.has(statement));
    words = others.length > 0 ? more.flatMap(declaredWords).filter((word) => !seen.has(word)) : [];
    for (const word of words) seen.add(word);
  }
  return body.filter((statement) => found.has(statement));
}

/** Any of these words; a word with an escape may be one of them. */
function patternOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replaceAll("$", String.raw`\$`));
  return new RegExp(String.raw`(?<![\w$])(?:${escaped.join("|")})(?![\w$])|\\u`);
}

/** What an import brings that may lead to the SDK, by its text: which of its names are used takes longer to find out. */
function importedWords(statement: Statement): readonly string[] {
  if (statement.kind !== "import" || statement.module.kind === "external") return [];
  const { module } = statement;
  const imported = module.kind === "user" ? module.load() : undefined;
  if (module.kind === "user" && (!imported || imported.inert)) return [];
  const names = textOf(statement.at).replace(/\bfrom\s*["'].*/s, "");
  return (names.match(/[\w$\u0080-\uffff]+/g) ?? []).filter((word) => word !== "import");
}

/** The names that a statement declares, or gives a value to, itself or in a function. */
function declaredWords(statement: Statement): readonly string[] {
  const words = [...assignedBindings([statement])].map(({ name }) => name);
  visitStatements([statement], (inside) => {
    if (inside.kind !== "function" && inside.kind !== "class") return true;
    words.push(inside.binding.name);
    return false;
  });
  return words;
}
