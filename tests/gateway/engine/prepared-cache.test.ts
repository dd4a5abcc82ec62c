import { expect, it } from '@jest/globals';
import { createPreparedCache } from '#gateway/engine/prepared-cache.ts';
import { contextOf, operationOf, resultOf, startGalaxy } from './galaxy.ts';

const entry = (weight: number) => ({ weight });

it('keeps what was used last, in number', () => {
  const cache = createPreparedCache(2);
  cache.set('a', entry(1));
  cache.set('b', entry(1));
  expect(cache.get('a')).toEqual({ weight: 1 });
  cache.set('c', entry(1));
  expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  expect([cache.size, cache.weight, cache.hits, cache.misses]).toEqual([2, 2, 3, 1]);
});

it('and in size, where one that is set again counts once', () => {
  const cache = createPreparedCache(10, 100);
  for (const key of ['a', 'b', 'c']) cache.set(key, entry(30));
  cache.set('c', entry(40));
  expect([cache.size, cache.weight]).toEqual([3, 100]);
  cache.set('d', entry(60));
  expect([cache.size, cache.weight]).toEqual([2, 100]);
  cache.set('e', entry(101));
  expect([cache.size, cache.weight]).toEqual([0, 0]);
});

it('B11: an operation is prepared once per values of its conditions, and no more of them are kept than the bound', async () => {
  await using galaxy = await startGalaxy();
  const { engine } = galaxy;
  const names = Array.from({ length: 11 }, (_, index) => `c${index}`);
  const query = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${names
    .map((name) => `${name}: __typename @include(if: $${name})`)
    .join(' ')} }`;
  const ask = async (number: number) =>
    resultOf(
      await engine.execute(
        operationOf(query, Object.fromEntries(names.map((name, bit) => [name, ((number >> bit) & 1) === 1]))),
        contextOf(),
      ),
    );
  for (let number = 0; number < 2 ** names.length; number += 1) await ask(number);
  expect(engine.prepared).toMatchObject({ size: 1000, hits: 0, misses: 2048 });
  expect(await ask(2047)).toMatchObject({ data: { c0: 'Query', c10: 'Query' } });
  expect(engine.prepared).toMatchObject({ size: 1000, hits: 1, misses: 2048 });
});

it('a condition that is left out has its default; one that is null is refused', async () => {
  await using galaxy = await startGalaxy();
  const query = 'query ($x: Boolean = true) { a: __typename b: __typename @include(if: $x) }';
  const ask = async (variables: Record<string, unknown>) =>
    resultOf(await galaxy.engine.execute(operationOf(query, variables), contextOf())).data;
  const refused = async () => expect(ask({ x: null })).rejects.toThrow('The variable $x may not be null');
  await refused();
  expect([await ask({}), await ask({ x: false })]).toEqual([{ a: 'Query', b: 'Query' }, { a: 'Query' }]);
  await refused();
});

it('only the conditions of the operation that is run tell preparations apart', async () => {
  await using galaxy = await startGalaxy();
  const query = `query A($x: String, $y: Boolean!, $z: String) { a: __typename b: __typename @include(if: $y) ...f }
    query B($x: Boolean!, $z: Boolean!) { b: __typename @include(if: $x) ...f @skip(if: $z) }
    fragment f on Query { c: __typename @include(if: $y) }`;
  const ask = async (variables: Record<string, unknown>) =>
    resultOf(
      await galaxy.engine.execute({ ...operationOf(query, variables), operationName: 'A' }, contextOf()),
    ).data;
  expect(await ask({ x: '1', y: true, z: 'false,q' })).toEqual({ a: 'Query', b: 'Query', c: 'Query' });
  expect(await ask({ x: '1,true', y: false, z: 'q' })).toEqual({ a: 'Query' });
  expect(await ask({ x: null, y: false, z: null })).toEqual({ a: 'Query' });
  expect(galaxy.engine.prepared).toMatchObject({ size: 2, hits: 1, misses: 2 });
});
