import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTextStore } from '#gateway/pipeline/persisted/text-store.ts';
import { readAnswer, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { connectSocket } from '#tests/kit/test-socket.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const apq = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });
const manifestFile = (content: unknown): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'documents.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

async function get(app: TestGateway, parameters: Record<string, string>) {
  return await readAnswer(await app.fetch(`/graphql?${new URLSearchParams(parameters).toString()}`));
}

async function overSocket(app: TestGateway, payload: object) {
  const socket = await connectSocket(app.gateway.url);
  socket.send({ type: 'subscribe', id: '1', payload });
  const message = await socket.next();
  socket.ws.close();
  return message;
}

describe('automatic persisted queries', () => {
  let app: TestGateway;
  beforeAll(async () => {
    app = await startTestGateway();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  test('B23: an unknown hash is told so in the words that clients look for', async () => {
    const answer = await app.post({ extensions: apq('{ hello unknown: hello }') });
    expect([answer.status, answer.code]).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(answer.errors[0]?.message).toBe('PersistedQueryNotFound');
  });

  test('a document sent once with its hash is known by it from then on: to POST, GET and sockets', async () => {
    const query = 'query ($n: String) { hello(name: $n) }';
    const first = await app.post({ query, extensions: apq(query), variables: { n: 'ada' } });
    expect(first.data).toEqual({ hello: 'hello ada' });
    const rest = { extensions: apq(query), variables: { n: 'boris' } };
    expect((await app.post(rest)).data).toEqual({ hello: 'hello boris' });
    expect((await app.post({ query: null, ...rest })).data).toEqual({ hello: 'hello boris' });
    const parameters = { extensions: JSON.stringify(rest.extensions), variables: '{"n":"cleo"}' };
    expect((await get(app, parameters)).data).toEqual({ hello: 'hello cleo' });
    expect((await app.post({ documentId: `sha256:${sha256(query)}` })).data).toEqual({
      hello: 'hello world',
    });
    expect(await overSocket(app, { query: '', ...rest })).toMatchObject({
      payload: { data: { hello: 'hello boris' } },
    });
  });

  test('a socket and a GET may leave one as well, but a GET runs no mutation by its hash', async () => {
    const onSocket = '{ hello socket: hello }';
    await overSocket(app, { query: onSocket, extensions: apq(onSocket) });
    expect((await app.post({ extensions: apq(onSocket) })).status).toBe(200);
    const byGet = '{ hello get: hello }';
    await get(app, { query: byGet, extensions: JSON.stringify(apq(byGet)) });
    expect((await app.post({ extensions: apq(byGet) })).status).toBe(200);
    const mutation = 'mutation { count }';
    expect((await app.post({ query: mutation, extensions: apq(mutation) })).status).toBe(200);
    const before = app.engine.counted;
    const refused = await get(app, { extensions: JSON.stringify(apq(mutation)) });
    expect([refused.status, refused.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(app.engine.counted).toBe(before);
  });

  test('B23: a document that is not its hash is refused, and neither text is known afterwards', async () => {
    const [good, evil] = ['{ hello good: hello }', '{ hello evil: hello }'];
    const answer = await app.post({ query: evil, extensions: apq(good) });
    expect([answer.status, answer.code]).toEqual([400, 'PERSISTED_QUERY_HASH_MISMATCH']);
    for (const text of [good, evil])
      expect((await app.post({ extensions: apq(text) })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test.each([
    '{ hello(',
    '{ nothing }',
    `{ ${'hello '.repeat(3000)} }`,
    '{ node { ...a } } fragment a on Node { ...a }',
  ])('B23: the document %.20s, which is refused, is not kept', async (text) => {
    expect((await app.post({ query: text, extensions: apq(text) })).status).toBe(400);
    expect((await app.post({ extensions: apq(text) })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test.each([
    { extensions: { persistedQuery: 'x' } },
    { extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } },
    { extensions: { persistedQuery: { version: 1, sha256Hash: 7 } } },
    { query: '{ hello }', documentId: 'x' },
    { documentId: '' },
    { documentId: 7 },
    { documentId: 'x'.repeat(257) },
    {},
  ])('the request %j is refused', async (body) => {
    const answer = await app.post(body);
    expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'sha256:__proto__'])(
    'D1: %s is no document',
    async (id) => {
      expect((await app.post({ documentId: id })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
      const extensions = { persistedQuery: { version: 1, sha256Hash: id } };
      expect((await app.post({ extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    },
  );

  test('an extension that is null is none', async () => {
    expect((await app.post({ query: '{ hello }', extensions: { persistedQuery: null } })).status).toBe(200);
  });

  test('B23: with APQ off nothing is kept, and clients are told to send texts', async () => {
    await using closed = await startTestGateway({ APQ: 'off' });
    for (const body of [
      { extensions: apq('{ hello }') },
      { query: '{ hello }', extensions: apq('{ hello }') },
    ]) {
      const answer = await closed.post(body);
      expect([answer.status, answer.code]).toEqual([400, 'PERSISTED_QUERY_NOT_SUPPORTED']);
      expect(answer.errors[0]?.message).toBe('PersistedQueryNotSupported');
    }
    expect((await closed.post({ query: '{ hello }' })).status).toBe(200);
  });

  test('the store forgets what was not asked for longest, by number and by size', () => {
    const store = createTextStore(3, 100);
    for (const key of ['a', 'b', 'c']) store.set(key, key);
    store.get('a');
    store.set('d', 'd');
    expect(['a', 'b', 'c', 'd'].map((key) => store.get(key))).toEqual(['a', undefined, 'c', 'd']);
    store.set('e', 'é'.repeat(49));
    expect([store.size, store.bytes]).toEqual([3, 100]);
    store.set('e', 'e');
    store.set('large', 'x'.repeat(101));
    expect([store.size, store.bytes]).toEqual([0, 0]);
  });
});

describe('trusted documents', () => {
  const hello = '{ hello }';
  const count = 'mutation Count { count }';
  const relay = { [sha256(hello)]: hello, 'count-1': count };
  const apollo = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: Object.entries(relay).map(([id, body]) => ({ id, body, name: 'x', type: 'query' })),
  };

  test.each([
    ['Relay’s', relay],
    ['Apollo’s', apollo],
  ])(
    'are read from %s format and found by ID and by hash, over POST, GET and sockets',
    async (_name, manifest) => {
      await using app = await startTestGateway({ TRUSTED_DOCUMENTS: manifestFile(manifest), APQ: 'off' });
      const answer = { hello: 'hello world' };
      for (const documentId of [sha256(hello), `sha256:${sha256(hello)}`]) {
        expect((await app.post({ documentId })).data).toEqual(answer);
        expect((await get(app, { documentId })).data).toEqual(answer);
        expect(await overSocket(app, { query: '', documentId })).toMatchObject({ payload: { data: answer } });
      }
      expect((await app.post({ extensions: apq(hello) })).data).toEqual(answer);
      expect((await app.post({ query: hello, extensions: apq(hello) })).data).toEqual(answer);
      expect((await app.post({ documentId: 'count-1' })).data).toEqual({ count: 1 });
      expect((await get(app, { documentId: 'count-1' })).code).toBe('METHOD_NOT_ALLOWED');
      expect((await app.post({ documentId: 'count-2' })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
      expect((await app.post({ query: '{ viewer }' })).status).toBe(200);
    },
  );

  test('are all there is with TRUSTED_DOCUMENTS_ONLY', async () => {
    const env = { TRUSTED_DOCUMENTS: manifestFile(relay), TRUSTED_DOCUMENTS_ONLY: 'on' };
    await using app = await startTestGateway(env);
    const refusedCodes = [
      await app.post({ query: hello }),
      await app.post({ query: count }),
      await app.post({ query: '{ viewer }', extensions: apq('{ viewer }') }),
      await get(app, { query: '{ viewer }' }),
    ].map(({ status, code }) => [status, code]);
    expect(refusedCodes).toEqual(Array.from({ length: 4 }, () => [400, 'UNTRUSTED_DOCUMENT']));
    expect(await overSocket(app, { query: hello })).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'UNTRUSTED_DOCUMENT' } }],
    });
    expect(app.engine.counted).toBe(0);
    expect((await app.post({ extensions: apq('{ viewer }') })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await app.post({ query: hello, extensions: apq(hello) })).status).toBe(200);
    expect((await app.post({ documentId: 'count-1' })).data).toEqual({ count: 1 });
  });

  test.each(['', '[]', '{"a":1}', '{"format":"other","version":1,"operations":[]}'])(
    'a manifest that holds %j stops the start with one line',
    async (content) => {
      const file = manifestFile(content);
      await expect(startTestGateway({ TRUSTED_DOCUMENTS: file })).rejects.toThrow(file);
    },
  );

  test('a manifest that is not there, or is demanded and not named, stops the start', async () => {
    await expect(startTestGateway({ TRUSTED_DOCUMENTS: '/nowhere.json' })).rejects.toThrow('/nowhere.json');
    await expect(startTestGateway({ TRUSTED_DOCUMENTS_ONLY: 'on' })).rejects.toThrow('TRUSTED_DOCUMENTS');
  });
});
