import { expect, test } from '@jest/globals';
import { Pool } from 'undici';
import { until } from '#tests/kit/stack.ts';
import { startWorld } from './world.ts';

const seconds = 5;
const clients = 8;
/** Whatever the supergraph is, the answer is the same. */
const operations = [
  {
    query: '{ star { id name } hello }',
    answer: '{"data":{"star":{"id":"1","name":"Vega"},"hello":"hello"}}',
  },
  { query: 'mutation { name(star: "1") }', answer: '{"data":{"name":"1"}}' },
  {
    query: 'query Aliased { a: hello b: star { name } }',
    answer: '{"data":{"a":"hello","b":{"name":"Vega"}}}',
  },
];

test('C17: no request fails while the supergraph changes every 100 ms under load', async () => {
  await using world = await startWorld({ SUPERGRAPH_WATCH: 'on', LOG_LEVEL: 'warn' });
  const pool = new Pool(world.gateway.url, { connections: clients });
  const wrong: string[] = [];
  let answered = 0;
  const end = performance.now() + seconds * 1000;
  const done = new AbortController();

  async function keepAsking(): Promise<void> {
    while (!done.signal.aborted) {
      const { query, answer } = operations[answered % operations.length]!;
      const { body } = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const text = await body.text();
      if (text !== answer) wrong.push(text);
      answered += 1;
    }
  }

  const texts = [world.subgraphs.compose('second'), world.subgraphs.compose('first')];
  const asking = Array.from({ length: clients }, keepAsking);
  let changes = 0;
  // A busy machine takes up fewer of them in that time.
  while (performance.now() < end || world.started.generations.current.number <= 4) {
    await world.put(texts[changes % 2]!);
    changes += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await world.put(texts[0]!);
  await until(async () => (await world.ask('{ added }')).data?.['added'] === 'added');
  done.abort();
  await Promise.all(asking);
  await pool.destroy();

  expect(wrong).toEqual([]);
  expect(changes).toBeGreaterThan(10);
  expect(answered).toBeGreaterThan(changes);
  expect(world.started.generations.current.number).toBeGreaterThan(4);
  expect(await world.metric('sectorwars_reloads_total{outcome="refused"}')).toBe(0);
});
