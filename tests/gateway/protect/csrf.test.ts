import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readAnswer, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
beforeAll(async () => {
  app = await startTestGateway({ CSRF_PREVENTION: 'on' });
});
afterAll(() => app[Symbol.asyncDispose]());

const get = async (headers: Record<string, string>) =>
  await readAnswer(await app.fetch('/graphql?query={hello}', { headers }));

test.each([
  {},
  { accept: '*/*' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'text/plain; charset=utf-8' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=application/json' },
  { 'content-type': 'json' },
  { 'content-type': ';application/json' },
  { 'x-apollo-operation-name': '' },
  { 'x-requested': 'x' },
])('a GET with %j is refused: any page could have sent it', async (headers) => {
  const answer = await get(headers);
  expect([answer.status, answer.code]).toEqual([400, 'PREFLIGHT_REQUIRED']);
});

test.each([
  { 'content-type': 'application/json' },
  { 'content-type': 'Application/JSON; charset=utf-8' },
  { 'x-apollo-operation-name': 'Hello' },
  { 'apollo-require-preflight': 'true' },
  { 'graphql-require-preflight': '1' },
  { 'x-graphql-client': 'tests' },
  { authorization: 'Bearer x' },
])('a GET with %j is answered: a browser would have asked first', async (headers) => {
  expect((await get(headers)).data).toEqual({ hello: 'hello world' });
});

test('a POST needs nothing more: its media type is proof enough', async () => {
  expect((await app.post({ query: '{ hello }' })).status).toBe(200);
});

test('A10: without the switch a plain GET is answered', async () => {
  await using open = await startTestGateway();
  expect((await open.fetch('/graphql?query={hello}')).status).toBe(200);
});
