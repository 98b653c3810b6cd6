import type { Language } from "#arch-ref";
import { kindNames, kinds, type Parameter, type ResourceKind, spelled } from "#kinds";

/** A parameter as a person writes it: `name`, `name?` or `...name`. */
export type Signature = readonly string[];

/** The kinds whose constructors take options. */
export const kindsWithOptions = kindNames.filter((name) => Object.keys(kinds[name].options).length > 0);

/** Constructor (`new`) and methods of a class, with their parameters. */
export type ClassShape = { readonly [member: string]: Signature };

/** What both SDKs export besides the classes of kinds. */
export const otherNames = [
  "CloudEvent",
  "FunctionOptions",
  "HttpRequest",
  "HttpResponse",
  "InvocationFailed",
  "KeyNotFound",
  "ListOptions",
  "QueueOptions",
  "RouterOptions",
  "ScheduleOptions",
  "WebsiteOptions",
];

/** The shape that the class of a kind must have in a language. */
export function expectedShape(kind: ResourceKind, language: Language): ClassShape {
  const written = ({ name, optional, rest }: Parameter) =>
    `${rest ? "..." : ""}${spelled(name, language)}${optional ? "?" : ""}`;
  const methods = Object.entries(kind.methods).map(([name, { parameters }]) => [
    spelled(name, language),
    parameters.map(written),
  ]);
  const options = Object.keys(kind.options).length > 0 ? ["options?"] : [];
  return {
    new: [...kind.constructorParameters.map(written), ...options],
    ...Object.fromEntries(methods),
  };
}
