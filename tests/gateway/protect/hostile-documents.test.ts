import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { compose, link } from '#tests/kit/supergraph.ts';
import { connectSocket } from '#tests/kit/test-socket.ts';
import { startTokenIssuer } from '#tests/kit/token-issuer.ts';
import { hostileRows, type HostileRow } from './hostile-documents.ts';

/** A message on a socket may be this long; above, the socket is closed with 1009. */
const messageBytes = 64 * 1024;
const manifest = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'documents.json');

const supergraphSdl = compose(`${link('@listSize')}
  type Query { node: Node }
  type Node { list(first: Int): [Node!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false) }
`).sdl;

let open: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  const ids = hostileRows.map(({ query }, index) => [`row-${index}`, query]);
  writeFileSync(manifest, JSON.stringify(Object.fromEntries(ids)));
  const env = { TRUSTED_DOCUMENTS: manifest };
  open = await startTestGateway(env, { supergraphSdl });
  closed = await startTestGateway({ ...env, INTROSPECTION: 'off' }, { supergraphSdl });
});
afterAll(async () => {
  await open[Symbol.asyncDispose]();
  await closed[Symbol.asyncDispose]();
});

const appOf = (row: HostileRow): TestGateway => (row.closed ? closed : open);

/** The request as JSON text: by `query`, or whatever names the document. */
function envelope({ operationName, variables }: HostileRow, document: object): string {
  const fields = JSON.stringify({ ...document, ...(operationName && { operationName }) });
  return variables === undefined ? fields : `${fields.slice(0, -1)},"variables":${variables}}`;
}

/** A refusal says what is wrong in a few bytes, runs nothing, and the next request is answered. */
async function expectRefusal(row: HostileRow, body: string): Promise<void> {
  const app = appOf(row);
  const before = app.engine.contexts.length;
  const answer = await app.post(body);
  expect([answer.status, answer.code, answer.data]).toEqual([400, row.code, undefined]);
  expect(answer.errors.length).toBeLessThanOrEqual(5);
  expect(answer.text.length).toBeLessThan(4096);
  expect(answer.text).not.toMatch(/stack|\.ts:|\.js:|Did you mean/);
  expect(app.engine.contexts).toHaveLength(before);
  expect((await app.post({ query: '{ hello }' })).data).toEqual({ hello: 'hello world' });
}

const cases = hostileRows.map((row, index) => ({ ...row, index }));

describe('over HTTP', () => {
  test.each(cases)('$name is refused with $code', async (row) => {
    await expectRefusal(row, envelope(row, { query: row.query }));
  });
});

describe('as a trusted document', () => {
  test.each(cases)('$name is refused with $code', async (row) => {
    await expectRefusal(row, envelope(row, { documentId: `row-${row.index}` }));
  });
});

describe('over WebSocket', () => {
  test.each(cases)('$name is refused with $code, or closes the socket where it is too long', async (row) => {
    const socket = await connectSocket(appOf(row).gateway.url);
    const message = `{"type":"subscribe","id":"bad","payload":${envelope(row, { query: row.query })}}`;
    socket.send(message);
    if (Buffer.byteLength(message) > messageBytes) {
      expect(await socket.closed).toBe(1009);
      return;
    }
    const answer = await socket.next();
    expect(answer).toMatchObject({ type: 'error', id: 'bad' });
    expect(answer).toHaveProperty('payload.0.extensions.code', row.code);
    expect(JSON.stringify(answer).length).toBeLessThan(4096);
    socket.send({ type: 'subscribe', id: 'good', payload: { query: '{ hello }' } });
    expect(await socket.next()).toMatchObject({ type: 'next', id: 'good' });
    socket.ws.close();
  });
});

test('B11: no combination of @skip and @include makes another document', async () => {
  const cached = async () =>
    /documents\{what="cached"\} (\d+)/.exec(await (await open.fetch('/metrics')).text())?.[1];
  const names = Array.from({ length: 20 }, (_, i) => `v${i}`);
  const query = `query (${names.map((name) => `$${name}: Boolean!`).join(', ')}) { node { ${names
    .map((name) => `${name}: id @include(if: $${name})`)
    .join(' ')} } }`;
  const ask = async (combination: number) =>
    await open.post({
      query,
      variables: Object.fromEntries(names.map((name, i) => [name, ((combination >> i) & 1) === 1])),
    });
  expect((await ask(0)).status).toBe(200);
  const before = await cached();
  for (let combination = 1; combination < 2 ** 20; combination *= 2) await ask(combination);
  expect(await cached()).toBe(before);
});

test('B13: who builds tools or runs the platform may read the schema where others may not', async () => {
  await using issuer = await startTokenIssuer();
  await using app = await startTestGateway({ ...issuer.env, INTROSPECTION: 'off' });
  const ask = async (role: string) => {
    const authorization = `Bearer ${await issuer.sign({ role })}`;
    return (await app.post({ query: getIntrospectionQuery() }, { authorization })).status;
  };
  expect([await ask('PLAYER'), await ask('DEVELOPER'), await ask('ADMIN'), await ask('PLAYER')]).toEqual([
    400, 200, 200, 400,
  ]);
});
