import { describe, expect, it } from '@jest/globals';
import { buildSchema, type ExecutionResult } from 'graphql';
import { createExecutor } from '#subgraphs/kit/execution.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';

const schema = buildSchema('type Query { word(again: Int): String } type Subscription { word: String }');
Object.assign(schema.getQueryType()?.getFields()['word'] ?? {}, {
  resolve: (_root: unknown, { again = 1 }: { again?: number }, { word }: { word: string }) =>
    word.repeat(again),
});
const execute = createExecutor<{ word: string }>(schema);
const ask = (body: unknown, word = 'ab'): Promise<ExecutionResult> =>
  execute(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), () => ({ word }));

describe('a request of another service', () => {
  it('is answered in its own context, also when its text came before', async () => {
    const request = {
      query: 'query A($n: Int) { word(again: $n) } query B { other: word }',
      operationName: 'A',
    };
    expect(await ask({ ...request, variables: { n: 2 } })).toEqual({ data: { word: 'abab' } });
    expect(await ask({ ...request, variables: { n: 1 } }, 'cd')).toEqual({ data: { word: 'cd' } });
    expect(await ask({ ...request, operationName: 'B', variables: null })).toEqual({ data: { other: 'ab' } });
  });

  it.each([
    ['that does not parse', { query: '{' }, /^Syntax Error/],
    ['that the schema does not know', { query: '{ nothing }' }, /^Cannot query field "nothing"/],
    [
      'of another type of variable',
      { query: 'query ($n: Int) { word(again: $n) }', variables: { n: 'x' } },
      /\$n/,
    ],
    ['without the operation it names', { query: '{ word }', operationName: 'B' }, /operation named "B"/],
    ['that subscribes', { query: 'subscription { word }' }, /over WebSocket only/],
  ])('%s gets an error and no data', async (_what, body, message) => {
    for (let times = 0; times < 2; times++) {
      const { data, errors } = await ask(body);
      expect(data).toBeUndefined();
      expect(errors?.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
    }
  });

  it.each([
    '',
    'word',
    'null',
    '[]',
    '{}',
    '{"query":1}',
    '{"query":"{ word }","variables":[]}',
    '{"query":"{ word }","variables":"{}"}',
    '{"query":"{ word }","operationName":1}',
    '[{"query":"{ word }"}]',
  ])('%j is none', async (body) => {
    const refused = await ask(body).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).code).toBe('BAD_REQUEST');
  });
});
