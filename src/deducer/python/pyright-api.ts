/** The internals of pyright that this front end uses, by the names they export. */
import type { AnyNode, TextRange } from "./node.ts";
import { PyrightModules } from "./pyright-loader.ts";
import { caseDetector, type Open, opener } from "./pyright-programs.ts";
import type { ClassType, Type, Uri } from "./pyright-types.ts";

/** What one process needs of pyright, loaded once. */
export interface Pyright {
  readonly uri: (path: string) => Uri;
  /** A configuration for the folder, an import resolver and a program over them; no interpreter is ever asked. */
  readonly open: Open;
  readonly getChildNodes: (node: AnyNode) => readonly (AnyNode | undefined)[];
  /** The text of a string token with its escapes resolved. */
  readonly unescaped: (token: TextRange) => string;
  /** The operator of a number, as Python writes it. */
  readonly operator: (number: number) => string;
  readonly isClassInstance: (type: Type) => type is ClassType;
  readonly isClass: (type: Type) => type is ClassType;
  readonly isFunctionType: (type: Type) => boolean;
  readonly isUnknownType: (type: Type) => boolean;
  readonly forEachSubtype: (type: Type, visit: (subtype: Type) => void) => void;
  readonly isProtocol: (type: ClassType) => boolean;
}

let loaded: Pyright | undefined;

/** pyright's internals; loading them takes a noticeable part of a second, so it is done once and on demand. */
export function loadPyright(): Pyright {
  loaded ??= assemble(new PyrightModules());
  return loaded;
}

function assemble(modules: PyrightModules): Pyright {
  // Messages would otherwise follow the language of the environment.
  modules.find<(locale: string) => void>("setLocaleOverride")("en");
  const factory = modules.find<{ file(path: string, detector: typeof caseDetector): Uri }>("Uri");
  const uri = (path: string): Uri => factory.file(path, caseDetector);
  return { uri, open: opener(modules, uri), ...syntaxTools(modules), ...typeTools(modules) };
}

function syntaxTools(modules: PyrightModules): Pick<Pyright, "getChildNodes" | "unescaped" | "operator"> {
  const names = modules.find<Readonly<Record<string, string>>>("OperatorTypeNameMap");
  const resolveEscapes = modules.find<(token: TextRange) => { readonly value: string }>("getUnescapedString");
  return {
    getChildNodes: modules.find<Pyright["getChildNodes"]>("getChildNodes"),
    unescaped: (token) => resolveEscapes(token).value,
    operator: (number) => {
      const name = names[number]?.trim();
      if (name === undefined) throw new Error(`pyright has no operator ${number}`);
      return name;
    },
  };
}

type TypePredicate = (type: Type) => boolean;

function typeTools(
  modules: PyrightModules,
): Omit<Pyright, "uri" | "open" | "getChildNodes" | "unescaped" | "operator"> {
  const isFunction = modules.find<TypePredicate>("isFunction");
  const isOverloaded = modules.find<TypePredicate>("isOverloaded");
  const classType = modules.find<{ isProtocolClass(type: ClassType): boolean }>("ClassType");
  return {
    isClass: modules.find<Pyright["isClass"]>("isClass"),
    isClassInstance: modules.find<Pyright["isClassInstance"]>("isClassInstance"),
    isFunctionType: (type) => isFunction(type) || isOverloaded(type),
    isUnknownType: modules.find<TypePredicate>("isAnyOrUnknown"),
    forEachSubtype: modules.find<Pyright["forEachSubtype"]>("doForEachSubtype"),
    isProtocol: (type) => classType.isProtocolClass(type),
  };
}
