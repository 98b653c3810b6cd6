import ts from "typescript";
import { notFollowed } from "../diagnostics.ts";
import type { Expression } from "../ir/index.ts";
import { isDeclarationFile } from "./files/endings.ts";
import type { Lowering } from "./lowering.ts";
import { valueDeclaration } from "./names/declarations.ts";
import { moduleReference } from "./references.ts";
import { sleepingImport } from "./sleeping.ts";

/** `require("…")` of a package, of the SDK or of a module of the user's; of what cannot be followed it stays a call. */
export function lowerRequire(lowering: Lowering, node: ts.CallExpression): Expression | undefined {
  const [specifier] = node.arguments;
  const by =
    specifier && ts.isStringLiteralLike(specifier) ? requiredBy(lowering, node.expression) : undefined;
  if (!by || !specifier || !ts.isStringLiteralLike(specifier)) return undefined;
  const at = lowering.places.of(node);
  const resolution = lowering.project.resolution(specifier);
  if (resolution.kind === "user" && by === "require") return requiredModule(lowering, resolution.file, node);
  if (by === "createRequire" && mayReachSdk(lowering, resolution))
    // A bundle cannot hold it.
    lowering.tell(notFollowed(at, "a module that `createRequire` brings"));
  if (resolution.kind === "sdk") return { kind: "sdk", name: "*", at };
  const isPackage = resolution.kind === "external" && by === "require";
  return isPackage ? { ...resolution, name: "*", at } : undefined;
}

function mayReachSdk(
  { project }: Lowering,
  resolution: ReturnType<Lowering["project"]["resolution"]>,
): boolean {
  return (
    resolution.kind === "sdk" || (resolution.kind === "user" && !project.relevance.isInert(resolution.file))
  );
}

/** A module of the user's own that has exports; one that fills `module.exports` is not followed. */
function requiredModule(lowering: Lowering, file: string, node: ts.CallExpression): Expression | undefined {
  const { project, resolver } = lowering;
  if (isDeclarationFile(file)) return undefined;
  const module = moduleReference(lowering, file, node);
  if (file.endsWith(".json")) return module.exports?.().get("default");
  const text = project.files.text(file) ?? "";
  const fillsExports =
    /\bexport\s*=/.test(text) || (/\bexports\b/.test(text) && resolver.exportNames(file).length === 0);
  if (!fillsExports) return { ...module, load: () => lowering.runnable(file), required: true };
  if (!project.relevance.isInert(file))
    lowering.tell(notFollowed(lowering.places.of(node), "a module that fills `module.exports`"));
  return undefined;
}

/** What brings a module here: the `require` of CommonJS modules, or one that `createRequire` makes. */
function requiredBy(lowering: Lowering, callee: ts.Expression): "require" | "createRequire" | undefined {
  const { resolver } = lowering;
  if (ts.isIdentifier(callee) && callee.text === "require" && resolver.targetOf(callee).kind === "builtin")
    return "require";
  const made = ts.isIdentifier(callee) ? initialiserOf(lowering, callee) : callee;
  const isMade = made && ts.isCallExpression(made) && isCreateRequire(lowering, made.expression);
  return isMade ? "createRequire" : undefined;
}

function initialiserOf(lowering: Lowering, name: ts.Identifier): ts.Expression | undefined {
  const asleep = sleepingImport(lowering, name);
  // Nothing is parsed for this only.
  if (asleep && !lowering.project.files.text(asleep.file)?.includes("createRequire")) return undefined;
  const meaning = lowering.resolver.valueOf(name);
  const declaration = meaning.kind === "declared" ? valueDeclaration(meaning.declarations) : undefined;
  return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

function isCreateRequire({ resolver }: Lowering, callee: ts.Expression): boolean {
  const target = ts.isIdentifier(callee) ? resolver.targetOf(callee) : undefined;
  return target?.kind === "external" && target.name === "createRequire";
}
