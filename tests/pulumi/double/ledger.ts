import { compareText, type Json, type JsonObject, sorted } from "./json.ts";
import {
  type Invocation,
  isProvider,
  type LogLine,
  type ProgramRecord,
  type RegisteredResource,
} from "./record.ts";

/** What is fixed before a program starts. */
export interface RunFacts {
  readonly project: string;
  readonly stack: string;
  readonly preview: boolean;
  /** Packages whose default provider the stack's configuration forbids. */
  readonly disabledDefaults: ReadonlySet<string>;
  /** What an earlier update recorded: the state this run starts from. */
  readonly state?: ProgramRecord;
}

/** How the program's process ended. */
export interface Ending {
  readonly exitCode?: number;
  readonly output: string;
}

/** Everything the engine has been told so far. */
export class Ledger {
  readonly facts: RunFacts;
  readonly #resources = new Map<string, RegisteredResource>();
  readonly #invokes: Invocation[] = [];
  readonly #logs: LogLine[] = [];
  readonly #errors: string[] = [];
  readonly #problems: string[] = [];
  #shutdownSignalled = false;

  constructor(facts: RunFacts) {
    this.facts = facts;
  }

  /** Takes a URN for a registration; the engine refuses a second one. */
  reserve(resource: RegisteredResource): void {
    if (this.#resources.has(resource.urn)) {
      throw new Error(`Duplicate resource URN '${resource.urn}'; try giving it a unique name`);
    }
    this.#resources.set(resource.urn, resource);
  }

  /** Writes what has become of a resource since it was registered. */
  settle(urn: string, changes: Partial<RegisteredResource>): RegisteredResource {
    const known = this.#resources.get(urn);
    if (!known) throw new Error(`unknown resource ${urn}`);
    const settled = { ...known, ...changes };
    this.#resources.set(urn, settled);
    return settled;
  }

  resource(urn: string): RegisteredResource | undefined {
    return this.#resources.get(urn);
  }

  /** The inputs of the provider that a reference (`<urn>::<id>`) names. */
  providerInputs(reference: string | undefined): JsonObject {
    const urn = (reference ?? "").split("::").slice(0, -1).join("::");
    return this.#resources.get(urn)?.inputs ?? {};
  }

  /** The earlier self of a resource, found by its URN or by an alias. */
  earlier({ urn, aliases }: RegisteredResource): RegisteredResource | undefined {
    return this.facts.state?.resources.find((known) => known.urn === urn || aliases.includes(known.urn));
  }

  /** The engine refuses what would land on a default provider that the configuration forbids. */
  demandProvider(token: string, provider: string): void {
    const [name = ""] = token.split(":");
    if (provider !== "" || !this.facts.disabledDefaults.has(name)) return;
    throw new Error(`Default provider for '${name}' disabled. '${token}' must use an explicit provider.`);
  }

  invoked(invocation: Invocation): void {
    this.#invokes.push(invocation);
  }

  logged(line: LogLine): void {
    this.#logs.push(line);
  }

  refused(message: string): void {
    this.#errors.push(message);
  }

  problem(message: string): void {
    this.#problems.push(message);
  }

  shutdown(): void {
    this.#shutdownSignalled = true;
  }

  /** The canonical record of a run that has ended. */
  close({ exitCode, output }: Ending): ProgramRecord {
    const { project, stack, preview } = this.facts;
    const record = {
      project,
      stack,
      preview,
      ...(exitCode === undefined ? {} : { exitCode }),
      shutdownSignalled: this.#shutdownSignalled,
      resources: [...this.#resources.values()].sort((a, b) => compareText(a.urn, b.urn)),
      invokes: inOrder(this.#invokes),
      logs: inOrder(this.#logs),
      errors: this.#errors.toSorted(compareText),
      problems: this.#problems.toSorted(compareText),
      output,
    };
    return sorted(record as unknown as Json) as unknown as ProgramRecord;
  }
}

/** Whether a resource is managed by a provider's plugin: custom, and no provider itself. */
export function isManaged(resource: RegisteredResource): boolean {
  return resource.custom && !isProvider(resource);
}

function inOrder<Item extends object>(items: readonly Item[]): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: JSON.stringify(sorted(item as Json)) }));
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ item }) => item);
}
