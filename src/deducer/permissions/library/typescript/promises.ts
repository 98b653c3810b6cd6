import { constant, type PromiseValue, runtime, union, type Value } from "../../../evaluate/value.ts";
import { awaited, promiseOf } from "../../heap.ts";
import type { Library, LibraryCall, LibraryFunction } from "../library-call.ts";

/** What a rejected promise or a `throw` gives to whatever catches it. */
function rejection({ heap, site }: LibraryCall): Value {
  return union([{ ...runtime("an exception", site.call.at), plain: true }, ...heap.thrown]);
}

function isCallable(value: Value | undefined): value is Value {
  return value !== undefined && !(value.kind === "constant");
}

/** What promises do. */
export const promiseLibrary: Library<PromiseValue> = {
  then: (call, promise) => {
    const [fulfilled, rejected] = call.given;
    const results = [
      isCallable(fulfilled) ? call.run(fulfilled, [union(promise.settled)]) : union(promise.settled),
      ...(isCallable(rejected) ? [call.run(rejected, [rejection(call)])] : []),
    ];
    return promiseOf(union(results));
  },
  catch: (call, promise) =>
    promiseOf(union([...promise.settled, call.run(call.given[0], [rejection(call)])])),
  finally: ({ given: [callback], run }, promise) => {
    run(callback, []);
    return promise;
  },
  // What `new Promise` hands to its function.
  "settle*": ({ given: [value], heap }, promise) => {
    heap.settle(promise, value ?? constant(undefined));
    return constant(undefined);
  },
};

function resolverOf(promise: PromiseValue): Value {
  return { kind: "data-method", receiver: promise, name: "settle*" };
}

const settlesWithAny: LibraryFunction = ({ given: [promises], iterate, touch }) => {
  const any = iterate(promises ?? constant(undefined));
  touch(any);
  return promiseOf(union(awaited(any)));
};

/** Each position of a list of promises, awaited. */
function eachAwaited(
  { given: [promises], iterate, list, listInOrder, touch }: LibraryCall,
  wrap: (value: Value) => Value,
): Value {
  if (promises) touch(iterate(promises));
  if (promises?.kind !== "array")
    return promiseOf(list([wrap(union(awaited(iterate(promises ?? constant(undefined)))))]));
  const results = promises.elements.map((element) => wrap(union(awaited(element))));
  return promiseOf(promises.loose ? list(results) : listInOrder(results));
}

/** The functions of `Promise`. */
export const promiseFunctions: Library = {
  "Promise.resolve": ({ given: [value], touch }) => {
    if (value) touch(value);
    return promiseOf(value ?? constant(undefined));
  },
  "Promise.reject": (call) => {
    call.heap.raise(call.given[0] ?? constant(undefined));
    return promiseOf({ kind: "union", values: [] });
  },
  "Promise.all": (call) => eachAwaited(call, (value) => value),
  "Promise.allSettled": (call) =>
    eachAwaited(call, (value) =>
      call.object([
        ["status", call.unknown],
        ["value", value],
        ["reason", rejection(call)],
      ]),
    ),
  "Promise.race": settlesWithAny,
  "Promise.any": settlesWithAny,
  "Promise.withResolvers": ({ made, object }) => {
    const promise = made((): PromiseValue => ({ kind: "promise", settled: [], open: true }));
    return object([
      ["promise", promise],
      ["resolve", resolverOf(promise)],
      ["reject", resolverOf(promise)],
    ]);
  },
  "new Promise": ({ given: [executor], made, run }) => {
    const promise = made((): PromiseValue => ({ kind: "promise", settled: [], open: true }));
    run(executor, [resolverOf(promise), resolverOf(promise)]);
    return promise;
  },
};
