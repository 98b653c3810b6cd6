import type { Fix } from "#diagnostics";
import { kindNamed } from "#kinds";
import { detachedMethod, runtimeAccess } from "../diagnostics.ts";
import { dependsOnPlaceholder } from "../evaluate/contents.ts";
import type { CallSite, Frame } from "../evaluate/frame.ts";
import {
  type CreatedResource,
  constant,
  type EvaluatedArgument,
  type ResourceMethodValue,
  runtime,
  type Scope,
  type SdkClassValue,
  sameValue,
  type Value,
} from "../evaluate/value.ts";
import { type Binding, textOf } from "../ir/index.ts";
import { repair, withRepair } from "../repairs/repair.ts";
import type { CompileTime } from "./compile-time.ts";
import { constructResource } from "./construct.ts";
import { matchSdkArguments } from "./sdk-arguments.ts";

/** `new KVStore(…)` at compile time: a resource, and a handler where the constructor takes one. */
export function createResource(
  phase: CompileTime,
  { kindName, initialises: instance }: SdkClassValue,
  site: CallSite,
): Value {
  const created = constructResource(kindName, site);
  if (!created) return runtime("an SDK class that is not known", site.call.at);
  const { handler } = created;
  const resource = { ...created.resource, ...(instance ? { at: instance.at } : madeFor(site.frame)) };
  if (instance) instance.resource = resource;
  phase.noteDependence([resource.name, ...resource.options.map((option) => option.value)]);
  if (resource.options.some(({ name, value }) => name === "*" && dependsOnPlaceholder(value)))
    phase.needsArguments = true;
  phase.impure = true;
  phase.effects.resources.push(resource);
  const value: Value = { kind: "resource", resource };
  const method = kindNamed(kindName)?.constructorTrigger;
  if (method && handler) register(phase, { resource: value, kindName, method, handler, rest: [] }, site);
  return value;
}

/** Objects of one class have resources of their own, though one place in its constructor makes them all. */
function madeFor({ function: running, receiver }: Frame): Pick<CreatedResource, "madeFor"> {
  return running?.flavour === "constructor" && receiver ? { madeFor: receiver } : {};
}

/** The call on a variable that holds the resource. */
function attached({ resource, name }: ResourceMethodValue, { call, frame }: CallSite): Fix | undefined {
  const isOwn = ([binding, value]: readonly [Binding, Value]) =>
    binding.file === call.at.source.file && sameValue(value, resource);
  for (let scope: Scope | undefined = frame.scope; scope; scope = scope.parent) {
    const [holder] = [...scope.values].find(isOwn) ?? [];
    if (!holder) continue;
    const text = `${holder.name}.${name}`;
    return repair(`call \`${text}\``, [{ at: call.callee.at, text }]);
  }
  return undefined;
}

/** `resource.method(…)` at compile time: a registration, a property, or a client call, which is refused. */
export function callOfResource(phase: CompileTime, callee: ResourceMethodValue, site: CallSite): Value {
  const { call, frame } = site;
  const { kindName, name, resource } = callee;
  const method = kindNamed(kindName)?.methods[name];
  if (method?.role === "property") return { kind: "property", resource, name };
  if (method?.role !== "infra") {
    phase.report.add(runtimeAccess(call.at, `\`${textOf(call.callee.at)}\` is called`));
    return runtime(`the result of \`${name}\``, call.at);
  }
  // Python's methods stay bound to their object.
  if (frame.language === "typescript" && call.callee.kind !== "member" && call.callee.kind !== "index")
    phase.report.add(withRepair(detachedMethod(call.at, name), attached(callee, site)));
  phase.impure = true;
  phase.session.infraCalls.add(call.at);
  const { byParameter } = matchSdkArguments({ parameters: method.parameters, options: {} }, site);
  if ("entryOf" in method) {
    setEntry(phase, { resource, method: name, given: [...byParameter.values()] }, site);
    return constant(undefined);
  }
  const handlerName = method.parameters.find((parameter) => parameter.value.type === "handler")?.name ?? "";
  const handler = byParameter.get(handlerName);
  const rest = [...byParameter]
    .filter(([parameter]) => parameter !== handlerName)
    .map(([, argument]) => argument);
  if (handler) register(phase, { resource, kindName, method: name, handler, rest }, site);
  return constant(undefined);
}

/** `website.addEnv(key, value)`. */
function setEntry(
  phase: CompileTime,
  { resource, method, given }: { resource: Value; method: string; given: readonly EvaluatedArgument[] },
  { call }: CallSite,
): void {
  const [key, value] = given;
  phase.noteDependence([resource, ...given.map((argument) => argument.value)]);
  if (key && value) phase.effects.settings.push({ resource, method, key, value, call, path: [] });
}

interface Attachment {
  readonly resource: Value;
  readonly kindName: string;
  readonly method: string;
  readonly handler: EvaluatedArgument;
  readonly rest: readonly EvaluatedArgument[];
}

function register(
  phase: CompileTime,
  { handler, rest, ...attachment }: Attachment,
  { call, frame }: CallSite,
): void {
  phase.noteDependence([attachment.resource, handler.value, ...rest.map((argument) => argument.value)]);
  const handlerExpression = call.arguments.find((argument) => argument.at === handler.at)?.value ?? call;
  phase.effects.registrations.push({
    ...attachment,
    arguments: rest,
    handler: handler.value,
    handlerExpression,
    call,
    path: [],
    turns: frame.turns ?? [],
  });
}
