import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { validateDocument } from '#gateway/pipeline/validate.ts';
import { startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
beforeAll(async () => {
  app = await startTestGateway();
});
afterAll(() => app[Symbol.asyncDispose]());

/** Sends a document that must be refused with this code, and sees that the gateway lives on. */
async function expectRefusal(query: string, code: string, extra: object = {}): Promise<void> {
  const answer = await app.post({ query, ...extra });
  expect([answer.status, answer.code]).toEqual([400, code]);
  expect(answer.data).toBeUndefined();
  expect(answer.text.length).toBeLessThan(4096);
  expect(answer.text).not.toMatch(/stack|\.ts:|\.js:/);
  expect((await app.post({ query: '{ hello }' })).data).toEqual({ hello: 'hello world' });
}

const nested = (depth: number) => `{ node ${'{ next '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;

test('a syntax error is refused with its code, place and no more than its line', async () => {
  const answer = await app.post({ query: '{ hello(' });
  expect([answer.status, answer.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  expect(answer.errors[0]).toHaveProperty('locations');
});

test.each(['', '   ', '# nothing', '😀', '{ hello \u0000 }', '"""'.repeat(3)])(
  'the document %j is refused',
  async (text) => {
    await expectRefusal(text, 'GRAPHQL_PARSE_FAILED');
  },
);

test('a document nested 13 fields deep is refused, 12 are answered', async () => {
  await expectRefusal(nested(12), 'QUERY_TOO_DEEP');
  expect((await app.post({ query: nested(9) })).status).toBe(200);
});

test.each([300_000, 2_000_000])('B10: a body of %i bytes is refused with 413', async (size) => {
  const answer = await app.post({ query: `{ hello(name: "${'x'.repeat(size)}") }` });
  expect([answer.status, answer.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  expect((await app.post({ query: '{ hello }' })).status).toBe(200);
});

test('B10: 200 KB of commas or comments are no tokens, and no harm', async () => {
  for (const text of [`{ hello ${','.repeat(200_000)} }`, `#${'x'.repeat(200_000)}\n{ hello }`]) {
    expect((await app.post({ query: text })).status).toBe(200);
  }
});

test('aliases, root fields, directives and names have their limits', async () => {
  const times = (count: number, part: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => part(i)).join(' ');
  await expectRefusal(`{ node { ${times(31, (i) => `a${i}: id`)} } }`, 'QUERY_TOO_LARGE');
  await expectRefusal(`{ ${times(21, (i) => `a${i}: hello`)} }`, 'QUERY_TOO_LARGE');
  await expectRefusal(`{ hello ${times(51, () => '@include(if: true)')} }`, 'QUERY_TOO_LARGE');
  await expectRefusal(`query ${'n'.repeat(129)} { hello }`, 'QUERY_TOO_LARGE');
  await expectRefusal(
    times(500, (i) => `query q${i} { hello }`),
    'QUERY_TOO_LARGE',
  );
  await expectRefusal('{ hello }', 'BAD_REQUEST', { operationName: 'n'.repeat(129) });
});

test('B14: the standard introspection query is answered, a circular one is refused', async () => {
  const standard = getIntrospectionQuery({
    descriptions: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
  });
  const answer = await app.post({ query: standard });
  expect(answer.status).toBe(200);
  expect(answer.errors).toEqual([]);
  await expectRefusal(
    `{ __schema { types ${'{ fields { type '.repeat(12)}{ name }${' } }'.repeat(12)} } }`,
    'QUERY_TOO_DEEP',
  );
});

test('B13: with introspection off the schema cannot be read', async () => {
  await using closed = await startTestGateway({ INTROSPECTION: 'off' });
  for (const query of ['{ __schema { types { name } } }', '{ x: __type(name: "Query") { name } }']) {
    expect((await closed.post({ query })).code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
  expect((await closed.post({ query: '{ __typename }' })).status).toBe(200);
  expect((await closed.fetch('/schema.graphql')).status).toBe(404);
});

test('B16: of 100 validation errors five are told, without suggestions', async () => {
  const answer = await app.post({
    query: `{ node { ${Array.from({ length: 100 }, (_, i) => `idd${i}`).join(' ')} } }`,
  });
  expect(answer.status).toBe(400);
  expect(answer.errors).toHaveLength(5);
  expect((await app.post({ query: '{ helo }' })).text).not.toContain('Did you mean');
});

test('B11: a document seen before comes from the cache, and the cache is bounded', async () => {
  await app.post({ query: '{ hello cached: hello }' });
  await app.post({ query: '{ hello cached: hello }' });
  const text = await (await app.fetch('/metrics')).text();
  expect(Number(/sectorwars_documents\{what="hits"\} (\d+)/.exec(text)?.[1])).toBeGreaterThan(0);
});

test.each(['mutation', 'subscription'])('a %s is invalid where the schema has none', (kind) => {
  const schema = buildSchema('type Query { node: Int }');
  expect(() => validateDocument(schema, parse(`${kind} { node }`))).toThrow('does not fit the schema');
  expect(() => validateDocument(schema, parse('{ node }'))).not.toThrow();
});

test.each([
  'subscription ($x: Boolean!) { ticks @skip(if: $x) }',
  'subscription { ticks @include(if: true) }',
  'subscription { ... @skip(if: false) { ticks } }',
  'subscription { ...a } fragment a on Subscription { ...b } fragment b on Subscription { ticks @skip(if: false) }',
])('the root field of a subscription has no condition: %s', async (query) => {
  const answer = await app.post({ query, variables: { x: false } }, { accept: 'text/event-stream' });
  expect([answer.status, answer.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
});
