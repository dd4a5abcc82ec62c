import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
beforeAll(async () => {
  app = await startTestGateway();
});
afterAll(() => app[Symbol.asyncDispose]());

test('B8: variables that are nested, long or many are refused', async () => {
  const query = 'query ($f: Filter) { take(input: $f) }';
  const deep = `{"query":${JSON.stringify(query)},"variables":{"f":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
  for (const body of [
    deep,
    { query, variables: { f: Array.from({ length: 40_000 }, () => 1) } },
    { query, variables: Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`k${i}`, i])) },
  ]) {
    const answer = await app.post(body);
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
});

test.each([{ n: 7 }, { n: ['x'] }, { n: {} }])(
  'variables %j that do not fit are refused',
  async (variables) => {
    const answer = await app.post({ query: 'query ($n: String) { hello(name: $n) }', variables });
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
  },
);

test('a variable that is required and missing is refused', async () => {
  const answer = await app.post({ query: 'query ($n: String!) { hello(name: $n) }' });
  expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test('B20: odd strings and numbers are carried or refused, never a fault', async () => {
  const query = 'query ($n: String, $i: [Int!]) { hello(name: $n) take(numbers: $i) }';
  for (const n of ['\u0000', '\uD800', '\u202E\u200B', '👩‍🚀', 'x'.repeat(50_000)]) {
    expect((await app.post({ query, variables: { n } })).status).toBe(200);
  }
  expect((await app.post({ query, variables: { i: [2 ** 31] } })).code).toBe('BAD_USER_INPUT');
  expect((await app.post(`{"query":${JSON.stringify(query)},"variables":{"i":[1e309]}}`)).code).toBe(
    'BAD_USER_INPUT',
  );
});

test('D1, D2: prototype names as aliases and variables are plain data', async () => {
  const query = `query ($__proto__: String, $constructor: String) {
    __proto__: hello(name: $__proto__) constructor: hello(name: $constructor) then: hello prototype: hello
    hasOwnProperty: hello toString: node { __proto__: id then: id }
  }`;
  const answer = await app.post(
    `{"query":${JSON.stringify(query)},"variables":{"__proto__":"p","constructor":"c"}}`,
  );
  expect(answer.text).toBe(
    '{"data":{"__proto__":"hello p","constructor":"hello c","then":"hello world","prototype":"hello world",' +
      '"hasOwnProperty":"hello world","toString":{"__proto__":"1","then":"1"}}}',
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
