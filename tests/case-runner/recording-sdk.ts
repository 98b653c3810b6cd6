import { join } from "node:path";
import { type KindName, kindNames, kinds, type Parameter } from "#kinds";

const sdk = join(import.meta.dirname, "../../sdk/typescript/src/index.ts");

/**
 * The text of an SDK whose classes are the real ones, and also tell `globalThis[Symbol.for("pluto.program")]` of every
 * handler. A program that imports it can run as it is written, without the compiler.
 */
export function recordingSdk(): string {
  const from = JSON.stringify(sdk);
  return [
    `import * as sdk from ${from};`,
    `export * from ${from};`,
    'const told = () => globalThis[Symbol.for("pluto.program")];',
    ...kindNames.map(recordingClass),
  ].join("\n");
}

function recordingClass(name: KindName): string {
  const { className, constructorParameters, constructorTrigger, methods } = kinds[name];
  const handlerAt = positionOf("handler", constructorParameters);
  const nameAt = positionOf("name", constructorParameters);
  const created = constructorTrigger
    ? `told().register(this, { method: ${JSON.stringify(constructorTrigger)}, handler: given[${handlerAt}], words: [] });`
    : "";
  const infra = Object.entries(methods).flatMap(([method, described]) => {
    if (described.role !== "infra") return [];
    const at = positionOf("handler", described.parameters);
    return at < 0
      ? []
      : [
          `${method}(...given) { told().register(this, { method: "${method}", handler: given[${at}], words: given.toSpliced(${at}, 1) }); }`,
        ];
  });
  return `export class ${className} extends sdk.${className} {
    constructor(...given) {
      super(...given);
      told().create(this, { kind: "${name}", name: given[${nameAt}] ?? given[${handlerAt}]?.name });
      ${created}
    }
    ${infra.join("\n    ")}
  }`;
}

function positionOf(type: Parameter["value"]["type"], parameters: readonly Parameter[]): number {
  return parameters.findIndex((parameter) => parameter.value.type === type);
}
