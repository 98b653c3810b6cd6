import { containsValue } from "../evaluate/contents.ts";
import type { Value } from "../evaluate/value.ts";
import { Variables } from "../evaluate/variables.ts";
import type { ModulesOnDemand } from "../front-end/front-end.ts";
import type { Binding, ModuleIr } from "../ir/index.ts";

/** Is told of what is asked. */
interface Listener {
  variable(binding: Binding, answer: Value | undefined): void;
  declared(binding: Binding, answer: boolean): void;
}

/** The top-level variables of all modules. A module that no import runs is run here, when a variable of it is read. */
export class ModuleScope extends Variables<Value> {
  readonly #onDemand: ModulesOnDemand | undefined;
  readonly #run: (module: ModuleIr) => void;
  readonly #checked = new Set<Binding>();
  /** The modules that are being run because something of them was read. */
  readonly #running: string[] = [];
  #listener: Listener | undefined;

  constructor(onDemand: ModulesOnDemand | undefined, run: (module: ModuleIr) => void) {
    super();
    this.#onDemand = onDemand;
    this.#run = run;
  }

  /** Does something, and tells what is asked meanwhile. */
  telling<T>(listener: Listener, run: () => T): T {
    this.#listener = listener;
    try {
      return run();
    } finally {
      this.#listener = undefined;
    }
  }

  override lookup(binding: Binding): Value | undefined {
    const value = this.#find(binding);
    this.#listener?.variable(binding, value);
    return value;
  }

  override holder(binding: Binding): Variables<Value> | undefined {
    const holder = super.holder(binding);
    this.#listener?.declared(binding, holder !== undefined);
    return holder;
  }

  #find(binding: Binding): Value | undefined {
    const value = this.values.get(binding);
    if (!this.#onDemand || !binding.topLevel || this.#checked.has(binding)) return value;
    return this.#demanded(binding, this.#onDemand);
  }

  #demanded(binding: Binding, onDemand: ModulesOnDemand): Value | undefined {
    const module = onDemand.moduleOf(binding);
    if (!module) {
      this.#checked.add(binding);
      return this.values.get(binding);
    }
    if (this.#running.includes(binding.file)) return this.values.get(binding);
    this.#running.push(binding.file);
    this.#run(module);
    this.#running.pop();
    this.#checked.add(binding);
    const value = this.values.get(binding);
    if (value && mayChange(binding, value)) onDemand.settle(binding.file);
    return value;
  }
}

/** Whether code of other modules may have changed what a variable holds. */
function mayChange(binding: Binding, value: Value): boolean {
  if (binding.frozen) return false;
  const isVariable = binding.role === "variable" && !binding.constant;
  return isVariable || containsValue(value, (one) => one.kind === "array" || one.kind === "object");
}
