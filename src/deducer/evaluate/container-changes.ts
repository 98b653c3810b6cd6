import type { Expression } from "../ir/index.ts";

/** The languages' own containers, and how they are changed in place. */

const typescript = `
  push pop shift unshift splice sort reverse fill copyWithin
  set add delete clear getOrInsert getOrInsertComputed append resize
  setFromBase64 setFromHex
  setInt8 setInt16 setInt32 setUint8 setUint16 setUint32 setBigInt64 setBigUint64 setFloat16 setFloat32 setFloat64
  setDate setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime setYear
  setUTCDate setUTCFullYear setUTCHours setUTCMilliseconds setUTCMinutes setUTCMonth setUTCSeconds`;

const python = `
  append appendleft extend extendleft insert pop popleft popitem remove discard add clear reverse rotate sort
  update setdefault move_to_end subtract
  difference_update intersection_update symmetric_difference_update
  resize byteswap frombytes fromfile fromlist fromunicode`;

/** Methods of the languages' own containers that change them. */
export const changesReceiver: ReadonlySet<string> = new Set(`${typescript} ${python}`.trim().split(/\s+/));

/** Functions of the languages, and of modules that come with them, that change their first argument. */
const changesFirstArgument: ReadonlySet<string> = new Set(
  `assign defineProperty defineProperties deleteProperty setPrototypeOf set
   setattr delattr setitem delitem iadd iconcat ior
   heapify heappush heappop heappushpop heapreplace insort insort_left insort_right shuffle`.split(/\s+/),
);

/** Whether a call of this changes its first argument: `Object.assign`, `setattr`, `heapq.heappush`. */
export function changesArgument(callee: Expression): boolean {
  if (callee.kind === "member")
    return callee.object.kind === "builtin" && changesFirstArgument.has(callee.name);
  if (callee.kind === "builtin") return changesFirstArgument.has(callee.name);
  return callee.kind === "external" && callee.standard && changesFirstArgument.has(callee.name);
}
