import { LONGEST_LIST } from "./limits.ts";
import { truthOf } from "./operators.ts";
import { type CallContext, fromPlain, type KnownMethod, listOf, primitives } from "./plain.ts";
import { type ArrayValue, constant, type Value } from "./value.ts";

type ArrayMethod = KnownMethod<ArrayValue>;

const nothing = constant(undefined);
const truth = (value: Value) => truthOf(value, "typescript");

/** A whole number that is given, or its default; nothing where it is not known. */
function numberOr(value: Value | undefined, instead: number): number | undefined {
  if (value === undefined || (value.kind === "constant" && value.value === undefined)) return instead;
  return value.kind === "constant" && typeof value.value === "number" ? value.value : undefined;
}

/** What a function given says of every element; nothing where that is not known of one. */
function answers(
  { elements }: ArrayValue,
  callee: Value | undefined,
  { apply }: CallContext,
): readonly Value[] | undefined {
  if (!callee) return undefined;
  const found: Value[] = [];
  for (const [position, element] of elements.entries()) {
    const answer = apply(callee, [element, constant(position), listOf(elements)]);
    if (!answer) return undefined;
    found.push(answer);
  }
  return found;
}

/** A method that asks a question of every element. */
const asking =
  (conclude: (array: ArrayValue, yes: readonly boolean[]) => Value): ArrayMethod =>
  (array, [callee], context) => {
    const said = answers(array, callee, context)?.map(truth);
    const known = said?.flatMap((one) => (one === undefined ? [] : [one]));
    return known && known.length === array.elements.length ? conclude(array, known) : undefined;
  };

/** A method of constants, computed by JavaScript itself. */
const computed =
  (compute: (elements: readonly unknown[], ...given: [unknown]) => unknown): ArrayMethod =>
  ({ elements }, given) => {
    const plain = primitives(elements);
    const plainGiven = primitives(given);
    return plain && plainGiven && fromPlain(compute(plain, ...(plainGiven as [unknown])));
  };

const reduced =
  (
    inOrder: (elements: readonly (readonly [number, Value])[]) => readonly (readonly [number, Value])[],
  ): ArrayMethod =>
  ({ elements }, [callee, ...start], { apply }) => {
    const [first, ...others] = [
      ...start.map((value) => [-1, value] as const),
      ...inOrder([...elements.entries()]),
    ];
    let result: Value | undefined = first?.[1];
    for (const [position, element] of others)
      result = callee && result && apply(callee, [result, element, constant(position), listOf(elements)]);
    return result;
  };

/** The elements in the order of `sort`; nothing where it is not known. */
function sorted(
  { elements }: ArrayValue,
  [callee]: readonly Value[],
  { apply }: CallContext,
): Value[] | undefined {
  if (callee && !(callee.kind === "constant" && callee.value === undefined)) {
    let known = true;
    const compare = (a: Value, b: Value): number => {
      const answer = known ? apply(callee, [a, b]) : undefined;
      if (answer?.kind === "constant" && typeof answer.value === "number") return answer.value;
      known = false;
      return 0;
    };
    const result = [...elements].sort(compare);
    return known ? result : undefined;
  }
  const plain = primitives(elements);
  return plain && [...plain].sort().map((value) => constant(value));
}

/** Puts elements in place of those that were there. */
function replace(array: ArrayValue, elements: readonly Value[] | undefined): ArrayValue | undefined {
  if (!elements) return undefined;
  array.elements.splice(0, array.elements.length, ...elements);
  return array;
}

function spliced(elements: Value[], given: readonly Value[]): Value[] | undefined {
  const [start, count] = [numberOr(given[0], 0), numberOr(given[1], given.length > 1 ? 0 : elements.length)];
  if (start === undefined || count === undefined || given.length === 0) return undefined;
  return elements.splice(start, count, ...given.slice(2));
}

/** The elements of lists in a list: no more than one above the longest list, which is then not known. */
function flat(elements: readonly Value[], depth: number, made: Value[] = []): Value[] {
  for (const element of elements) {
    if (made.length > LONGEST_LIST) return made;
    if (element.kind === "array" && depth > 0) flat(element.elements, depth - 1, made);
    else made.push(element);
  }
  return made;
}

const joined: ArrayMethod = ({ elements }, [separator]) => {
  const plain = primitives(elements);
  const between = separator?.kind === "constant" ? separator.value : undefined;
  if (!plain || (separator && separator.kind !== "constant")) return undefined;
  return fromPlain(plain.join(between === undefined ? "," : String(between)));
};

/** Methods that leave their array as it is. */
const reading: Readonly<Record<string, ArrayMethod>> = {
  at: ({ elements }, [position]) => {
    const at = numberOr(position, 0);
    return at === undefined ? undefined : (elements.at(at) ?? nothing);
  },
  concat: ({ elements }, given) =>
    given.every(({ kind }) => concatenated.has(kind))
      ? listOf([...elements, ...given.flatMap((one) => (one.kind === "array" ? one.elements : [one]))])
      : undefined,
  entries: ({ elements }) =>
    listOf(elements.map((element, position) => listOf([constant(position), element]))),
  every: asking((_, yes) => constant(yes.every((one) => one))),
  filter: asking(({ elements }, yes) => listOf(elements.filter((_, position) => yes[position]))),
  find: asking(({ elements }, yes) => elements[yes.indexOf(true)] ?? nothing),
  findIndex: asking((_, yes) => constant(yes.indexOf(true))),
  findLast: asking(({ elements }, yes) => elements[yes.lastIndexOf(true)] ?? nothing),
  findLastIndex: asking((_, yes) => constant(yes.lastIndexOf(true))),
  flat: ({ elements }, [depth]) => {
    const deep = numberOr(depth, 1);
    return deep === undefined ? undefined : listOf(flat(elements, deep));
  },
  flatMap: (array, [callee], context) => {
    const found = answers(array, callee, context);
    return found && listOf(flat(found, 1));
  },
  forEach: (array, [callee], context) => answers(array, callee, context) && nothing,
  includes: computed((elements, ...given) => elements.includes(...given)),
  indexOf: computed((elements, ...given) => elements.indexOf(...given)),
  join: joined,
  keys: ({ elements }) => listOf(elements.map((_, position) => constant(position))),
  lastIndexOf: computed((elements, ...given) => elements.lastIndexOf(...given)),
  map: (array, [callee], context) => {
    const found = answers(array, callee, context);
    return found && listOf(found);
  },
  reduce: reduced((elements) => elements),
  reduceRight: reduced((elements) => [...elements].reverse()),
  slice: ({ elements }, [start, end]) => {
    const from = numberOr(start, 0);
    const to = numberOr(end, elements.length);
    return from === undefined || to === undefined ? undefined : listOf(elements.slice(from, to));
  },
  some: asking((_, yes) => constant(yes.includes(true))),
  toReversed: ({ elements }) => listOf([...elements].reverse()),
  toSorted: (array, given, context) => {
    const elements = sorted(array, given, context);
    return elements && listOf(elements);
  },
  toSpliced: ({ elements }, given) => {
    const copy = [...elements];
    return spliced(copy, given) && listOf(copy);
  },
  toString: joined,
  values: ({ elements }) => listOf(elements),
  with: ({ elements }, [position, value]) => {
    const at = numberOr(position, 0);
    const inside = at !== undefined && at < elements.length && at >= -elements.length;
    return inside && value ? listOf(elements.with(at, value)) : undefined;
  },
};

/** Methods that change their array, and then give what JavaScript gives. */
const changing: Readonly<Record<string, ArrayMethod>> = {
  fill: (array, [value, start, end]) => {
    const from = numberOr(start, 0);
    const to = numberOr(end, array.elements.length);
    if (!value || from === undefined || to === undefined) return undefined;
    return replace(array, [...array.elements].fill(value, from, to));
  },
  pop: ({ elements }) => elements.pop() ?? nothing,
  push: ({ elements }, given) => {
    if (elements.length + given.length > LONGEST_LIST) return undefined;
    return constant(elements.push(...given));
  },
  reverse: (array) => replace(array, [...array.elements].reverse()),
  shift: ({ elements }) => elements.shift() ?? nothing,
  sort: (array, given, context) => replace(array, sorted(array, given, context)),
  splice: ({ elements }, given) => {
    const removed = spliced(elements, given);
    return removed && listOf(removed);
  },
  unshift: ({ elements }, given) => constant(elements.unshift(...given)),
};

/** What `concat` adds: the elements of a list, or the value itself. */
const concatenated = new Set<Value["kind"]>([
  "array",
  "constant",
  "object",
  "resource",
  "instance",
  "function",
  "class",
]);

/** Methods of JavaScript's arrays that are evaluated. */
export const typescriptArrayMethods: Readonly<Record<string, KnownMethod<never>>> = {
  ...reading,
  ...changing,
};
