/** A plain object or dictionary whose keys are known; `*` is any other. Filled in place by statements, hence mutable. */
export interface ObjectOf<V> {
  readonly kind: "object";
  readonly entries: Map<string, V>;
  /** The keys that need not be there, because code that runs adds or removes them. */
  optional?: Set<string>;
}

/** An array, list, tuple or set. Filled in place by statements, hence mutable. */
export interface ArrayOf<V> {
  readonly kind: "array";
  readonly flavour: "list" | "tuple" | "set";
  readonly elements: V[];
  /** Whether the elements are in any order and number, because code that runs changed them. */
  loose?: boolean;
  /** What the generator that yields these elements returns. */
  returned?: V;
}

/** A `Map` of a running program: lists of a key and its value. Keys that are not known share the entry `*`. */
export interface MapOf<Pair> {
  readonly kind: "map";
  readonly entries: Map<string, Pair>;
}

/** What a running program awaits. */
export interface PromiseOf<V> {
  readonly kind: "promise";
  /** What it may give. Grows in place while it is `open`. */
  readonly settled: V[];
  /** Whether the program has a function that settles it. */
  readonly open?: boolean;
}

/** A property of an object that functions read and write. */
export interface AccessorOf<Fn> {
  readonly kind: "accessor";
  readonly get?: Fn;
  readonly set?: Fn;
}
