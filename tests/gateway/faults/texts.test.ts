/** Texts of servers arrive as they were meant, however a server writes them down: shortcuts for plain ones must not touch others. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { ids } from '../engine/galaxy.ts';
import { startRealGateway, type RealGateway } from './real-gateway.ts';

const { borealis: b } = ids;
let app: RealGateway;
beforeAll(async () => {
  app = await startRealGateway();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

/** As PHP and Python write JSON. */
const escapeAll = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

async function nameGiven(written: string): Promise<unknown> {
  app.galaxy.regions.borealis.answerWith(
    (response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(`{"data":{"sector":{"name":${written}}}}`),
  );
  return await app.post(`{ sector(regionId: "${b}", number: 1) { name } }`);
}

test.each([JSON.stringify, escapeAll])('texts written by %p', async (write) => {
  const named = [
    'café \u{1f680}',
    'x\u0122,\u0122credits\u0122:999',
    '\u2028\u2029',
    'a"b\\c\n',
    '',
    ' \u007f\u00ff ',
  ];
  for (const name of named)
    expect(await nameGiven(write(name))).toMatchObject({ data: { sector: { name } } });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async (name) => {
      expect(await nameGiven(write(name))).toMatchObject({ data: { sector: { name } } });
    }),
    { numRuns: 100 },
  );
});
