/** Just enough HTTP/1.1 to read keep-alive messages off a socket at a fraction of what `node:http` costs. */

const headEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');

/** @param body valid only during the call */
export type OnMessage = (head: string, body: Buffer) => void;

/** Takes what a socket delivers and calls back for each whole request or response, in order. */
export class MessageReader {
  readonly #onMessage: OnMessage;
  #chunks: Buffer[] = [];
  #buffered = 0;
  /** Bytes below which reading again is in vain. */
  #needed = 0;

  constructor(onMessage: OnMessage) {
    this.#onMessage = onMessage;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    if (this.#buffered < this.#needed) return;
    let rest = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    this.#needed = 0;
    while (rest.length > 0) {
      const end = this.#read(rest);
      if (end === undefined) break;
      rest = rest.subarray(end);
    }
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#buffered = rest.length;
  }

  /** Reads the message the buffer begins with: returns where it ends, or undefined when it is not whole. */
  #read(buffer: Buffer): number | undefined {
    const headLength = buffer.indexOf(headEnd);
    if (headLength < 0) return undefined;
    const head = buffer.toString('latin1', 0, headLength);
    const start = headLength + headEnd.length;
    if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
      const chunked = readChunks(buffer, start);
      if (chunked) this.#onMessage(head, chunked.body);
      return chunked?.end;
    }
    const end = start + Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (buffer.length < end) {
      this.#needed = end;
      return undefined;
    }
    this.#onMessage(head, buffer.subarray(start, end));
    return end;
  }
}

/** A chunked body without trailers. */
function readChunks(buffer: Buffer, start: number): { body: Buffer; end: number } | undefined {
  const parts: Buffer[] = [];
  let at = start;
  for (;;) {
    const line = buffer.indexOf(lineEnd, at);
    if (line < 0) return undefined;
    const size = Number.parseInt(buffer.toString('latin1', at, line), 16);
    const from = line + lineEnd.length;
    at = from + size + lineEnd.length;
    if (buffer.length < at) return undefined;
    if (size === 0) return { body: Buffer.concat(parts), end: at };
    parts.push(buffer.subarray(from, from + size));
  }
}
