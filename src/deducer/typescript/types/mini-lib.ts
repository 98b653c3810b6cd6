/**
 * The declarations of the language's own library that resolution needs: what carries a user's value from one place to
 * another (promises, collections, iterators, functions). Everything else is `any`. The real library costs four times
 * the analysis; leaving it out altogether would lose every value that passes through a promise or an array.
 */
export const miniLib = `
interface Object { constructor: Function; toString(): string; hasOwnProperty(key: PropertyKey): boolean; valueOf(): Object }
interface ObjectConstructor {
  new (value?: any): Object; (value?: any): any;
  assign<T, U>(target: T, source: U): T & U; assign(target: any, ...sources: any[]): any;
  keys(o: any): string[]; values<T>(o: { [key: string]: T }): T[]; values(o: any): any[];
  entries<T>(o: { [key: string]: T }): [string, T][]; entries(o: any): [string, any][];
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): { [key: string]: T };
  freeze<T>(o: T): Readonly<T>; seal<T>(o: T): T;
  [member: string]: any;
}
declare var Object: ObjectConstructor;
interface Function {
  apply(this: Function, self: any, args?: any): any; call(this: Function, self: any, ...args: any[]): any;
  bind(this: Function, self: any, ...args: any[]): any; readonly name: string; readonly length: number;
}
interface CallableFunction extends Function {
  apply<T, R>(this: (this: T) => R, self: T): R; apply<T, A extends any[], R>(this: (this: T, ...a: A) => R, self: T, a: A): R;
  call<T, A extends any[], R>(this: (this: T, ...a: A) => R, self: T, ...a: A): R;
  bind<T>(this: T, self: ThisParameterType<T>): OmitThisParameter<T>;
  bind<T, A extends any[], B extends any[], R>(this: (this: T, ...a: [...A, ...B]) => R, self: T, ...a: A): (...b: B) => R;
}
interface NewableFunction extends Function {}
interface IArguments { [index: number]: any; length: number }
interface Boolean {}
interface Number { toFixed: _S; toString: _S; toPrecision: _S }
interface BigInt {}
interface RegExp { test: _B; [member: string]: any }
interface Symbol { readonly description: string | undefined }
interface SymbolConstructor {
  (d?: string | number): symbol; for(key: string): symbol;
  readonly iterator: unique symbol; readonly asyncIterator: unique symbol; readonly hasInstance: unique symbol;
  readonly dispose: unique symbol; readonly asyncDispose: unique symbol;
}
declare var Symbol: SymbolConstructor;
type _S = (...a: any[]) => string; type _B = (...a: any[]) => boolean; type _N = (...a: any[]) => number;
interface String {
  readonly length: number; [n: number]: string; [Symbol.iterator](): IterableIterator<string>; split(s: any, n?: number): string[];
  replace: _S; replaceAll: _S; slice: _S; substring: _S; trim: _S; trimStart: _S; trimEnd: _S; concat: _S; toLowerCase: _S; toUpperCase: _S;
  padStart: _S; padEnd: _S; repeat: _S; charAt: _S; at: _S; toString: _S; valueOf: _S; indexOf: _N; localeCompare: _N;
  includes: _B; startsWith: _B; endsWith: _B; match(r: any): any; matchAll(r: any): any;
}
declare type PropertyKey = string | number | symbol;
interface ArrayLike<T> { readonly length: number; readonly [n: number]: T }
interface TemplateStringsArray extends ReadonlyArray<string> { readonly raw: readonly string[] }
interface IteratorResult<T, R = any> { done?: boolean; value: T }
interface Iterator<T, R = any, N = any> { next(...a: any[]): IteratorResult<T, R> }
interface Iterable<T, R = any, N = any> { [Symbol.iterator](): Iterator<T, R, N> }
interface IterableIterator<T, R = any, N = any> extends Iterator<T, R, N> {
  [Symbol.iterator](): IterableIterator<T, R, N>; map<U>(f: (v: T, i: number) => U): IterableIterator<U>;
  filter(f: (v: T, i: number) => any): IterableIterator<T>; toArray(): T[]; forEach(f: (v: T, i: number) => void): void;
}
interface IteratorObject<T, R = any, N = any> extends IterableIterator<T, R, N> {}
interface ArrayIterator<T> extends IterableIterator<T> {}
interface Generator<T = any, R = any, N = any> extends IterableIterator<T, R, N> { [Symbol.iterator](): Generator<T, R, N> }
interface AsyncIterator<T, R = any, N = any> { next(...a: any[]): Promise<IteratorResult<T, R>> }
interface AsyncIterable<T, R = any, N = any> { [Symbol.asyncIterator](): AsyncIterator<T, R, N> }
interface AsyncIterableIterator<T, R = any, N = any> extends AsyncIterator<T, R, N> { [Symbol.asyncIterator](): AsyncIterableIterator<T, R, N> }
interface AsyncGenerator<T = any, R = any, N = any> extends AsyncIterableIterator<T, R, N> { [Symbol.asyncIterator](): AsyncGenerator<T, R, N> }
interface ReadonlyArray<T> {
  readonly length: number; readonly [n: number]: T; [Symbol.iterator](): ArrayIterator<T>;
  map<U>(f: (v: T, i: number, a: readonly T[]) => U): U[]; filter<S extends T>(f: (v: T, i: number) => v is S): S[];
  filter(f: (v: T, i: number, a: readonly T[]) => any): T[]; forEach(f: (v: T, i: number, a: readonly T[]) => void): void;
  find<S extends T>(f: (v: T, i: number) => v is S): S | undefined; find(f: (v: T, i: number) => any): T | undefined;
  findLast(f: (v: T, i: number) => any): T | undefined; findIndex: _N; some(f: (v: T, i: number) => any): boolean; every: ReadonlyArray<T>["some"];
  reduce(f: (a: T, v: T, i: number) => T): T; reduce<U>(f: (a: U, v: T, i: number) => U, z: U): U;
  reduceRight<U>(f: (a: U, v: T, i: number) => U, z: U): U; flatMap<U>(f: (v: T, i: number) => U | readonly U[]): U[];
  flat(depth?: number): any[]; concat(...x: (T | readonly T[])[]): T[]; slice(a?: number, b?: number): T[]; join(s?: string): string;
  includes: _B; indexOf: _N; at(n: number): T | undefined; with(n: number, v: T): T[]; toSorted(f?: (a: T, b: T) => number): T[]; toReversed(): T[]; keys(): ArrayIterator<number>; values(): ArrayIterator<T>; entries(): ArrayIterator<[number, T]>;
}
interface Array<T> extends ReadonlyArray<T> {
  length: number; [n: number]: T; push(...v: T[]): number; pop(): T | undefined; shift(): T | undefined; unshift(...v: T[]): number;
  splice(a: number, n?: number, ...v: T[]): T[]; reverse(): T[]; sort(f?: (a: T, b: T) => number): this; fill(v: T, a?: number, b?: number): this;
}
interface ArrayConstructor {
  new <T>(...v: T[]): T[]; <T>(...v: T[]): T[]; isArray(v: any): v is any[]; of<T>(...v: T[]): T[];
  from<T>(v: Iterable<T> | ArrayLike<T>): T[]; from<T, U>(v: Iterable<T> | ArrayLike<T>, f: (v: T, i: number) => U): U[];
}
declare var Array: ArrayConstructor;
interface ReadonlyMap<K, V> {
  get(k: K): V | undefined; has(k: K): boolean; readonly size: number; forEach(f: (v: V, k: K) => void): void;
  keys(): IterableIterator<K>; values(): IterableIterator<V>; entries(): IterableIterator<[K, V]>; [Symbol.iterator](): IterableIterator<[K, V]>;
}
interface Map<K, V> extends ReadonlyMap<K, V> { set(k: K, v: V): this; delete(k: K): boolean; clear(): void }
declare var Map: { new <K = any, V = any>(v?: Iterable<readonly [K, V]> | null): Map<K, V> };
interface ReadonlySet<T> {
  has(v: T): boolean; readonly size: number; forEach(f: (v: T) => void): void; keys(): IterableIterator<T>;
  values(): IterableIterator<T>; entries(): IterableIterator<[T, T]>; [Symbol.iterator](): IterableIterator<T>;
}
interface Set<T> extends ReadonlySet<T> { add(v: T): this; delete(v: T): boolean; clear(): void }
declare var Set: { new <T = any>(v?: Iterable<T> | null): Set<T> };
interface WeakMap<K, V> extends Map<K, V> {}
declare var WeakMap: typeof Map;
interface WeakSet<T> extends Set<T> {}
declare var WeakSet: typeof Set;
interface WeakRef<T> { deref(): T | undefined }
declare var WeakRef: { new <T>(v: T): WeakRef<T> };
interface PromiseLike<T> { then<A = T, B = never>(f?: ((v: T) => A | PromiseLike<A>) | null, g?: ((e: any) => B | PromiseLike<B>) | null): PromiseLike<A | B> }
interface Promise<T> {
  then<A = T, B = never>(f?: ((v: T) => A | PromiseLike<A>) | null, g?: ((e: any) => B | PromiseLike<B>) | null): Promise<A | B>;
  catch<B = never>(g?: ((e: any) => B | PromiseLike<B>) | null): Promise<T | B>; finally(f?: (() => void) | null): Promise<T>;
}
interface PromiseConstructor {
  new <T>(f: (resolve: (v: T | PromiseLike<T>) => void, reject: (e?: any) => void) => void): Promise<T>;
  all<T extends readonly unknown[] | []>(v: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>; all<T>(v: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>[]>;
  allSettled<T>(v: Iterable<T>): Promise<{ status: string; value?: Awaited<T>; reason?: any }[]>;
  race<T>(v: Iterable<T>): Promise<Awaited<T>>; any<T>(v: Iterable<T>): Promise<Awaited<T>>;
  resolve<T>(v: T): Promise<Awaited<T>>; reject<T = never>(e?: any): Promise<T>;
}
declare var Promise: PromiseConstructor;
type Awaited<T> = T extends null | undefined ? T : T extends object & { then(f: infer F, ...a: infer _): any } ? F extends (v: infer V, ...a: infer _) => any ? Awaited<V> : never : T;
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...a: any) => any> = T extends (...a: infer P) => any ? P : never;
type ReturnType<T extends (...a: any) => any> = T extends (...a: any) => infer R ? R : any;
type InstanceType<T extends abstract new (...a: any) => any> = T extends abstract new (...a: any) => infer R ? R : any;
type ThisParameterType<T> = T extends (this: infer U, ...a: never) => any ? U : unknown;
type OmitThisParameter<T> = unknown extends ThisParameterType<T> ? T : T extends (...a: infer A) => infer R ? (...a: A) => R : T;
interface Error { name: string; message: string; stack?: string; cause?: unknown }
declare var Error: { new (message?: string, options?: any): Error; (message?: string, options?: any): Error; [member: string]: any };
declare var process: { env: { [name: string]: string | undefined }; [member: string]: any };
declare var console: any; declare var setTimeout: any; declare var setInterval: any; declare var setImmediate: any;
`;
