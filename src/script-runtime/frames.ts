/** Frames of the protocols between platform and handler processes: 4-byte big-endian length, then UTF-8 JSON. */

const headerBytes = 4;
/** Longer frames are refused before anything is allocated for them. */
const maximumBytes = 64 * 1024 * 1024;

/** A message as one frame. */
export function encodeFrame(message: unknown): Buffer {
  const payload = Buffer.from(JSON.stringify(message), "utf8");
  const frame = Buffer.allocUnsafe(headerBytes + payload.length);
  frame.writeUInt32BE(payload.length, 0);
  payload.copy(frame, headerBytes);
  return frame;
}

/** Cuts a stream of bytes into messages. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #bytes = 0;

  /** The messages that are complete with this chunk; throws on a frame that is too long or not JSON. */
  push(chunk: Buffer): unknown[] {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    const messages: unknown[] = [];
    for (let payload = this.#next(); payload; payload = this.#next()) {
      messages.push(JSON.parse(payload.toString("utf8")));
    }
    return messages;
  }

  #next(): Buffer | undefined {
    if (this.#bytes < headerBytes) return undefined;
    const length = this.#peek(headerBytes).readUInt32BE(0);
    if (length > maximumBytes) throw new Error(`a frame of ${length} bytes is too long`);
    if (this.#bytes < headerBytes + length) return undefined;
    const all = this.#peek(headerBytes + length);
    this.#chunks = [all.subarray(headerBytes + length)];
    this.#bytes -= headerBytes + length;
    return all.subarray(headerBytes, headerBytes + length);
  }

  /** Joins chunks only when the first is too short, so that a long frame is copied once. */
  #peek(length: number): Buffer {
    const [first] = this.#chunks;
    if (first && first.length >= length) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}
