/** A WebSocket client in bytes, so that it may send frames no library would, and stop reading. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawSocket {
  readonly tcp: Socket;
  /** Sends a message as one text frame. */
  send(message: unknown): void;
  /** Sends `connection_init`; resolves when it has been acknowledged. */
  initialise(payload?: object): Promise<void>;
  /** Text messages received so far. */
  readonly messages: string[];
  /** Resolves to the code of the server's close frame; 1006 when the connection ends without one. */
  readonly closed: Promise<number>;
}

export interface Frame {
  /** 0 continuation, 1 text, 2 binary, 8 close, 9 ping, 10 pong. */
  opcode: number;
  payload?: string | Buffer;
  fin?: boolean;
  /** Sets RSV1: the payload claims to be compressed. */
  compressed?: boolean;
  /** Length to claim, when it is not the payload's. */
  length?: number;
}

/** A frame as a client sends it, masked with zeros. */
export function frame({ opcode, payload = '', fin = true, compressed = false, length }: Frame): Buffer {
  const body = Buffer.from(payload);
  const size = length ?? body.length;
  const first = (fin ? 0x80 : 0) | (compressed ? 0x40 : 0) | opcode;
  const head = size < 126 ? [first, 0x80 | size] : size < 65_536 ? [first, 0x80 | 126] : [first, 0x80 | 127];
  const extended = Buffer.alloc(size < 126 ? 0 : size < 65_536 ? 2 : 8);
  if (extended.length === 2) extended.writeUInt16BE(size);
  else if (extended.length === 8) extended.writeBigUInt64BE(BigInt(size));
  return Buffer.concat([Buffer.from(head), extended, Buffer.alloc(4), body]);
}

/** Opens a socket and resolves when the server has switched protocols; it never answers pings or a close frame. */
export async function openRawSocket(url: string, headers: string[] = []): Promise<RawSocket> {
  const { port, hostname } = new URL(url);
  const tcp = connect(Number(port), hostname);
  tcp.on('error', () => tcp.destroy());
  tcp.write(
    [
      ...['GET /graphql HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'],
      ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg=='],
      ...['Sec-WebSocket-Protocol: graphql-transport-ws', ...headers, '', ''],
    ].join('\r\n'),
  );
  const messages: string[] = [];
  const { promise: opened, resolve: open, reject } = Promise.withResolvers<void>();
  const { promise: closed, resolve: close } = Promise.withResolvers<number>();
  let switched = false;
  let received = Buffer.alloc(0);
  tcp.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    if (!switched) {
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!received.toString('latin1').startsWith('HTTP/1.1 101')) return reject(new Error('not switched'));
      received = received.subarray(end + 4);
      switched = true;
      open();
    }
    for (let next = take(received); next; next = take(received)) {
      received = received.subarray(next.length);
      if (next.opcode === 1) messages.push(next.payload.toString());
      if (next.opcode === 8) close(next.payload.readUInt16BE());
    }
  });
  tcp.once('close', () => {
    reject(new Error('closed'));
    close(1006);
  });
  await opened;
  const send = (message: unknown) => void tcp.write(frame({ opcode: 1, payload: JSON.stringify(message) }));
  return {
    ...{ tcp, send, messages, closed },
    async initialise(payload) {
      send({ type: 'connection_init', payload });
      while (messages.length === 0) await Promise.race([once(tcp, 'data'), refuseWhen(closed)]);
    },
  };
}

async function refuseWhen(closed: Promise<number>): Promise<never> {
  throw new Error(`closed with ${await closed}`);
}

/** The first whole frame of what a server sent. */
function take(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes[1]! & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < head) return undefined;
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < head + size) return undefined;
  return { opcode: bytes[0]! & 0x0f, payload: bytes.subarray(head, head + size), length: head + size };
}
