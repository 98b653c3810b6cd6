import type { Language } from "#arch-ref";
import { joinText } from "../evaluate/text.ts";
import {
  type CreatedResource,
  type EvaluatedArgument,
  type Made,
  type PlaceholderValue,
  type Scope,
  union,
  type Value,
} from "../evaluate/value.ts";
import { Variables } from "../evaluate/variables.ts";
import type { FunctionIr } from "../ir/index.ts";

/** What one call of an infra function puts in place of its placeholders. */
export interface Filling {
  readonly function: FunctionIr;
  readonly language: Language;
  /** The value of a placeholder at this call. */
  readonly resolve: (placeholder: PlaceholderValue) => Value;
  /** The scope in which the infra function was defined: it and what lies outside stay as they are. */
  readonly outside: Scope | undefined;
}

/**
 * Copies values of a local graph with a call's values in place of the placeholders. Resources and scopes that belong to
 * the local graph are copied once, so that two calls share nothing.
 */
export class Filler {
  readonly #filling: Filling;
  readonly #values = new Map<Value, Value>();
  readonly #scopes = new Map<Scope, Scope>();
  readonly #resources = new Map<CreatedResource, CreatedResource>();
  readonly #own: ReadonlySet<CreatedResource>;

  constructor(filling: Filling, own: readonly CreatedResource[]) {
    this.#filling = filling;
    this.#own = new Set(own);
  }

  /** The value with everything filled. */
  value(value: Value): Value {
    const known = this.#values.get(value);
    if (known) return known;
    if (value.kind === "object" || value.kind === "array") return this.#container(value);
    const filled = this.#fill(value);
    this.#values.set(value, filled);
    return filled;
  }

  argument(argument: EvaluatedArgument): EvaluatedArgument {
    return { ...argument, value: this.value(argument.value) };
  }

  resource(resource: CreatedResource): CreatedResource {
    if (!this.#own.has(resource)) return resource;
    const known = this.#resources.get(resource);
    if (known) return known;
    const filled: CreatedResource = {
      ...resource,
      name: this.value(resource.name),
      options: resource.options.map((option) => ({ ...option, value: this.value(option.value) })),
      ...(resource.madeFor && { madeFor: this.value(resource.madeFor) }),
    };
    this.#resources.set(resource, filled);
    return filled;
  }

  #container(value: Extract<Value, { kind: "object" | "array" }>): Value {
    if (value.kind === "array") {
      const copy: Value = { ...value, elements: [] };
      this.#values.set(value, copy);
      for (const element of value.elements) copy.elements.push(this.value(element));
      return copy;
    }
    const copy: Value = { ...value, entries: new Map() };
    this.#values.set(value, copy);
    for (const [key, entry] of value.entries) copy.entries.set(key, this.value(entry));
    return copy;
  }

  #fill(value: Value): Value {
    switch (value.kind) {
      case "placeholder":
        return value.function === this.#filling.function ? this.#filling.resolve(value) : value;
      case "concat":
        return joinText(
          value.parts.map((part) => this.value(part)),
          this.#filling.language,
        );
      case "property":
      case "resource-method":
        return { ...value, resource: this.value(value.resource) };
      case "data-method":
        return { ...value, receiver: this.value(value.receiver) };
      case "resource":
        return { ...value, resource: this.resource(value.resource) };
      case "union":
        return union(value.values.map((one) => this.value(one)));
      case "instance":
        return {
          ...value,
          class: { ...value.class, scope: this.scope(value.class.scope) },
          arguments: value.arguments.map((one) => this.argument(one)),
          ...(value.resource && { resource: this.resource(value.resource) }),
        };
      case "function":
        return {
          ...value,
          scope: this.scope(value.scope),
          ...(value.receiver && { receiver: this.value(value.receiver) }),
          ...(value.bound && { bound: value.bound.map((one) => this.value(one)) }),
        };
      case "class":
        return { ...value, scope: this.scope(value.scope) };
      case "runtime":
        return value.made ? { ...value, made: this.#made(value.made) } : value;
      default:
        return value;
    }
  }

  #made(made: Made): Made {
    const { scope, of } = made;
    return {
      ...made,
      scope: this.scope(scope),
      ...(of && { of: { ...of, made: this.#made(of.made) } }),
    };
  }

  /** A scope of the infra function's activation, copied; scopes outside of it are shared. */
  scope(scope: Scope): Scope {
    if (this.#isOutside(scope)) return scope;
    const known = this.#scopes.get(scope);
    if (known) return known;
    const copy = new Variables<Value>(scope.parent && this.scope(scope.parent), undefined, scope.infra);
    this.#scopes.set(scope, copy);
    for (const [binding, value] of scope.values) copy.values.set(binding, this.value(value));
    return copy;
  }

  #isOutside(scope: Scope): boolean {
    for (let outside = this.#filling.outside; outside; outside = outside.parent)
      if (outside === scope) return true;
    return false;
  }
}
