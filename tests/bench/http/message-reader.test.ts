import { describe, expect, it } from '@jest/globals';
import { MessageReader } from './message-reader.ts';

const messages = [
  'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n',
  'GET / HTTP/1.1\r\nhost: here\r\n\r\n',
].join('');

function read(pieces: Buffer[]): string[] {
  const found: string[] = [];
  const reader = new MessageReader((head, body) =>
    found.push(`${head.split('\r\n')[0]} [${body.toString()}]`),
  );
  for (const piece of pieces) reader.push(piece);
  return found;
}

describe('the reader of HTTP messages', () => {
  it.each([1, 2, 7, 50, 1000])('finds the same messages when they come %i bytes at a time', (size) => {
    const bytes = Buffer.from(messages);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    expect(read(pieces)).toEqual([
      'HTTP/1.1 200 OK [hello]',
      'HTTP/1.1 200 OK [abc0123456789]',
      'GET / HTTP/1.1 []',
    ]);
  });
});
