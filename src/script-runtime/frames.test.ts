import { expect, it } from "vitest";
import { encodeFrame, FrameReader } from "./frames.ts";

const messages = [{ text: "ü🔑" }, [], { long: "x".repeat(1000) }];
const stream = Buffer.concat(messages.map(encodeFrame));

it.each([1, 3, 4, 5, 64, stream.length])("cuts a stream that comes in chunks of %d bytes", (size) => {
  const reader = new FrameReader();
  const received: unknown[] = [];
  for (let at = 0; at < stream.length; at += size)
    received.push(...reader.push(stream.subarray(at, at + size)));
  expect(received).toEqual(messages);
});

it("refuses a frame that is too long before its bytes arrive", () => {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(64 * 1024 * 1024 + 1);
  expect(() => new FrameReader().push(header)).toThrow("too long");
});
