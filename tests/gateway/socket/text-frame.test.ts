import { expect, test } from '@jest/globals';
import type { Writable } from 'node:stream';
import * as ws from 'ws';
import { textFrame } from '#gateway/realtime/text-frame.ts';

/** The types do not know it. */
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable };

/** As a client's parser reads it. */
async function read(frame: Buffer): Promise<string> {
  const receiver = new Receiver({ isServer: false });
  const message = new Promise<string>((resolve, reject) => {
    receiver.on('message', (data: Buffer) => resolve(data.toString()));
    receiver.on('error', reject);
  });
  receiver.end(frame);
  return await message;
}

test.each([0, 1, 120, 121, 122, 123, 65_530, 65_531, 65_532, 200_000])(
  'a frame around a payload of %i bytes is read by ws as the message',
  async (length) => {
    const head = '{"ä":';
    const payload = 'x'.repeat(length);
    expect(await read(textFrame(head, Buffer.from(payload), '}'))).toBe(`${head}${payload}}`);
  },
);
