import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { changesReceiver } from "./container-changes.ts";

/** Makes a container anew, and shows what is in it. */
interface Sample {
  readonly make: () => object;
  readonly show: (container: never) => string;
}

const key = { name: "key" };
const listed = (container: Iterable<unknown>) => String([...container].map((one) => JSON.stringify(one)));
const samples: readonly Sample[] = [
  { make: () => [3, 1, 2], show: listed },
  { make: () => new Map([[3, 1]]), show: listed },
  { make: () => new Set([3, 1]), show: listed },
  { make: () => new WeakMap([[key, 1]]), show: (map: WeakMap<object, number>) => String(map.get(key)) },
  { make: () => new WeakSet([key]), show: (set: WeakSet<object>) => String(set.has(key)) },
  { make: () => new Uint8Array([3, 1, 2]), show: listed },
  { make: () => new Float64Array([3, 1, 2]), show: listed },
  {
    make: () => new DataView(new ArrayBuffer(16)),
    show: (view: DataView) => listed(new Uint8Array(view.buffer)),
  },
  {
    make: () => Reflect.construct(ArrayBuffer, [4, { maxByteLength: 8 }]),
    show: (buffer: ArrayBuffer) => String(buffer.byteLength),
  },
  { make: () => new Date(86_400_000), show: (date: Date) => String(date.getTime()) },
  { make: () => new URLSearchParams("b=1&a=2"), show: String },
  { make: () => new Headers({ a: "1" }), show: (headers: Headers) => listed(headers.entries()) },
  { make: () => new FormData(), show: (data: FormData) => listed(data.entries()) },
];

const arguments_ = [
  [],
  [1],
  [0, 1],
  [7],
  ["a"],
  ["a", "b"],
  [[9]],
  [key],
  [key, 2],
  [0, 1n],
  [3],
  [3, 9],
  [6],
];

/** The methods of a container that leave another one behind than there was. */
function changersOf({ make, show }: Sample): readonly string[] {
  const shown = show as (container: object) => string;
  const prototypes: object[] = [];
  for (
    let one = Reflect.getPrototypeOf(make());
    one && one !== Object.prototype;
    one = Reflect.getPrototypeOf(one)
  )
    prototypes.push(one);
  const names = new Set(prototypes.flatMap((one) => Object.getOwnPropertyNames(one)));
  return [...names].filter((name) =>
    arguments_.some((given) => {
      const container = make();
      const before = shown(container);
      try {
        Reflect.apply(Reflect.get(container, name), container, given);
      } catch {
        // What it may have done counts, not what it says.
      }
      return name !== "constructor" && shown(container) !== before;
    }),
  );
}

test("every method of JavaScript's containers that changes one is known", () => {
  const changers = new Set(samples.flatMap(changersOf));
  expect(changers.size).toBeGreaterThan(40);
  expect([...changers].filter((name) => !changesReceiver.has(name))).toEqual([]);
});

const pythonScript = `
import array, collections, copy, io, json
samples = [
    [3, 1, 2], {"b": 3, "a": 1}, {3, 1}, bytearray(b"bca"), collections.deque([3, 1, 2]),
    collections.OrderedDict(b=3, a=1), collections.defaultdict(int, b=3), collections.Counter("abb"),
    collections.ChainMap({"b": 3}), collections.UserList([3, 1]), collections.UserDict(b=3), array.array("i", [3, 1, 2]),
]
arguments = [
    (), (0,), (1,), (3,), ("b",), ("c",), ("b", 7), ("c", 7), (0, 7), ([9],), ({9},), ({"b": 9},), (b"abcd",),
    (io.BytesIO(b"abcd"), 1), ("a",), ({3},), ([3],),
]
changers = set()
for sample in samples:
    for name in dir(sample):
        if name.startswith("_"):
            continue
        for given in arguments:
            container = copy.deepcopy(sample)
            before = repr(container)
            try:
                getattr(container, name)(*copy.deepcopy(given))
            except Exception:
                pass
            if repr(container) != before:
                changers.add(name)
print(json.dumps(sorted(changers)))
`;

test("every method of Python's containers that changes one is known", () => {
  const answer = execFileSync("python3", ["-c", pythonScript], { encoding: "utf8" });
  const changers = JSON.parse(answer) as readonly string[];
  expect(changers.length).toBeGreaterThan(25);
  expect(changers.filter((name) => !changesReceiver.has(name))).toEqual([]);
});
