import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { errorsOf, ids, startGalaxy, type Galaxy } from './galaxy.ts';

const query = `query { bad: sector(regionId: "${ids.borealis}", number: 1) { name } good: sector(regionId: "${ids.andromeda}", number: 1) { name } greeting }`;

let galaxy: Galaxy;
beforeAll(async () => {
  galaxy = await startGalaxy({ maxReplyBytes: 10_000, breaker: { minimumRequests: 1_000 } });
});
afterAll(async () => {
  await galaxy[Symbol.asyncDispose]();
});
afterEach(() => galaxy.regions.borealis.answerWith());

const json =
  (text: string, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(text);

const faults: [string, (response: ServerResponse) => void][] = [
  ['a text', json('"x"')],
  ['a list', json('[]')],
  ['a list of results', json('[{"data":{"bad":null}}]')],
  ['a number', json('7')],
  ['null', json('null')],
  ['nothing', json('')],
  ['an empty object', json('{}')],
  ['data that is a text', json('{"data":"x"}')],
  ['data that is a list', json('{"data":[]}')],
  ['data without the field', json('{"data":{}}')],
  ['null without a reason', json('{"data":null}')],
  ['an empty list of errors', json('{"errors":[]}')],
  ['errors that are an object', json('{"errors":{"message":"x"}}')],
  ['errors that are texts', json('{"errors":["x"]}')],
  ['an error without a message', json('{"errors":[{"code":"x"}]}')],
  ['JSON that ends early', json('{"data":{"bad":')],
  [
    'another content type',
    (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('{"data":{"bad":null}}'),
  ],
  ['no content type', (response) => void response.writeHead(200).end('{"data":{"bad":null}}')],
  [
    'a page of a proxy',
    (response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>'),
  ],
  ['data with status 500', json('{"data":{"bad":null}}', 500)],
  ['a redirect', (response) => void response.writeHead(302, { location: galaxy.nexus.url }).end()],
  ['too many bytes', json(JSON.stringify({ data: { bad: { name: 'x'.repeat(11_000) } } }))],
  [
    'too many bytes in a stream',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write('x'.repeat(2_000)), 1);
      response.once('close', () => clearInterval(timer));
    },
  ],
  [
    'fewer bytes than announced',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"data":{"bad":null}', () => response.destroy());
    },
  ],
];

describe('a server that answers with', () => {
  it.each(faults)(
    'H1, H3, H9: %s makes one SUBGRAPH_BAD_REPLY and harms nobody else',
    async (_name, answer) => {
      galaxy.clear();
      galaxy.regions.borealis.answerWith(answer);
      const result = await galaxy.run(query);
      expect(result.data).toEqual({ bad: null, good: { name: 'andromeda 1' }, greeting: 'hello you' });
      expect(errorsOf(result)).toEqual([
        {
          message: 'The region sent no valid answer.',
          path: ['bad'],
          extensions: { code: 'SUBGRAPH_BAD_REPLY', regionId: ids.borealis },
        },
      ]);
      expect(galaxy.regions.borealis.requests).toHaveLength(1);
      expect(galaxy.nexus.requests).toHaveLength(1);
    },
  );
});

describe('the errors of a server', () => {
  it('H6: keep message, path, code and figures, nothing else', async () => {
    const extensions = {
      code: 'NOT_ENOUGH_TURNS',
      turnsNeeded: 3,
      retryAfterMs: 10,
      hint: 'wait',
      final: true,
      stacktrace: ['at secret.ts'],
      serviceName: 'region',
      nested: { secret: true },
      endpoint: galaxy.regions.borealis.url,
    };
    galaxy.regions.borealis.answerWith(
      json(
        JSON.stringify({
          data: { _alias_bad: null },
          errors: [{ message: 'Rest first.', path: ['_alias_bad'], locations: [], extensions, debug: 1 }],
        }),
      ),
    );
    expect(errorsOf(await galaxy.run(query))).toEqual([
      {
        message: 'Rest first.',
        path: ['bad'],
        extensions: { code: 'NOT_ENOUGH_TURNS', turnsNeeded: 3, retryAfterMs: 10, hint: 'wait', final: true },
      },
    ]);
  });

  it.each([
    ['without a code', {}],
    ['with a code of its own', { code: 'DB_DOWN' }],
    ['with a code that every object has', { code: 'constructor' }],
    ['that are bugs', { code: 'INTERNAL', hint: 'secret' }],
  ])('H6: %s are masked', async (_name, extensions) => {
    const message = 'relation "pilots" does not exist';
    galaxy.regions.borealis.answerWith(
      json(
        JSON.stringify({
          data: { _alias_bad: null },
          errors: [{ message, path: ['_alias_bad'], extensions }],
        }),
      ),
    );
    const errors = errorsOf(await galaxy.run(query));
    expect(errors).toEqual([{ message: 'Internal error', path: ['bad'], extensions: { code: 'INTERNAL' } }]);
  });

  it('H6: that name the server are masked', async () => {
    const message = `connect ECONNREFUSED ${new URL(galaxy.regions.borealis.url).host}`;
    galaxy.regions.borealis.answerWith(
      json(
        JSON.stringify({
          data: { _alias_bad: null },
          errors: [{ message, path: ['_alias_bad'], extensions: { code: 'FORBIDDEN' } }],
        }),
      ),
    );
    expect(JSON.stringify(await galaxy.run(query))).not.toContain('127.0.0.1');
  });

  it('H6: are five at most', async () => {
    const errors = Array.from({ length: 500 }, () => ({ message: 'm' }));
    galaxy.regions.borealis.answerWith(json(JSON.stringify({ data: null, errors })));
    expect((await galaxy.run(query)).errors).toHaveLength(5);
  });
});
