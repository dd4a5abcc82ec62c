import { parse, print } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { holds, readFetchDocument, type FetchDocument } from '#gateway/regions/fetch-document.ts';
import { readShardValue } from '#gateway/regions/shard-value.ts';
import { activeSelections, payloadOf, type Part } from '#gateway/regions/variant.ts';
import { loadSupergraph } from '#gateway/supergraph/load.ts';
import { composed, ids } from './galaxy.ts';

const { shardKeys } = loadSupergraph(composed({ nexus: 'http://127.0.0.1:1/graphql' }));
const read = (source: string): FetchDocument => readFetchDocument(parse(source), shardKeys.get('region'));
const tidy = (source: string): string => print(parse(source));

function partOf(document: FetchDocument, index: number, rewrite?: Part['rewrite']): Part {
  const root = document.roots[index];
  if (!root) throw new Error('no such field');
  return { root, active: activeSelections(root, () => true), ...(rewrite && { rewrite }) };
}

describe('a part of a subgraph operation', () => {
  it('has its own fields, and only the variables and fragments they use', () => {
    const document = read(`
      query Two($a: ID!, $b: ID!, $n: Int!, $m: Int!, $deep: Boolean!) {
        a: sector(regionId: $a, number: $n) { ...S }
        ...Root
        __typename
      }
      fragment Root on Query { b: sector(regionId: $b, number: $m) { number } }
      fragment S on Sector { ...N @include(if: $deep) }
      fragment N on Sector { name }
    `);
    expect(document.roots.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(document.typenames).toEqual(['__typename']);
    const variables = { a: 'A', b: 'B', n: 1, m: 2, deep: true };
    expect(payloadOf(document, [partOf(document, 0)], variables)).toEqual({
      query: tidy(`
        query Two($a: ID!, $n: Int!, $deep: Boolean!) { a: sector(regionId: $a, number: $n) { ...S } }
        fragment S on Sector { ...N @include(if: $deep) }
        fragment N on Sector { name }
      `).trim(),
      variables: { a: 'A', n: 1, deep: true },
    });
    const second = payloadOf(document, [partOf(document, 1)], variables);
    expect(second.query).toBe(
      tidy('query Two($b: ID!, $m: Int!) { b: sector(regionId: $b, number: $m) { number } }'),
    );
  });

  it('gives a new variable a name that is free, and the type of its place', () => {
    const document = read(
      'query($shard0: ID!, $w: Where) { search(where: $w) x: sector(regionId: $shard0, number: 1) { name } }',
    );
    const { query, variables } = payloadOf(document, [partOf(document, 0, { key: 'R' })], {
      w: { note: 'n', area: { depth: 1 } },
    });
    expect(query).toBe(tidy('query($shard0_: Where) { search(where: $shard0_) }'));
    expect(variables).toEqual({ shard0_: { note: 'n', area: { depth: 1, regionId: 'R' } } });
  });

  it('keeps literals around a replaced key', () => {
    const document = read('query($n: String) { search(where: { note: $n, area: { depth: 1 } }) }');
    const { query, variables } = payloadOf(document, [partOf(document, 0, { key: 'R' })], { n: 'n' });
    expect(query).toBe(
      tidy(
        'query($n: String, $shard0: ID) { search(where: { note: $n, area: { depth: 1, regionId: $shard0 } }) }',
      ),
    );
    expect(variables).toEqual({ n: 'n', shard0: 'R' });
  });

  it('is printed once for all values', () => {
    const document = read('query { pilots(regionIds: ["a", "b"]) { handle } }');
    const one = payloadOf(document, [partOf(document, 0, { key: ['a'] })], {});
    const two = payloadOf(document, [partOf(document, 0, { key: ['b'] })], {});
    expect(one.query).toBe(two.query);
    expect([one.variables, two.variables]).toEqual([{ shard0: ['a'] }, { shard0: ['b'] }]);
  });
});

describe('a root field', () => {
  it('selected twice is one field; each selection keeps its conditions', () => {
    const document = read(`query($x: Boolean!) {
      a: sector(regionId: "1", number: 1) { name }
      a: sector(regionId: "1", number: 1) @include(if: $x) { number }
      ... @skip(if: true) { a: sector(regionId: "1", number: 1) { regionId } }
    }`);
    const [root] = document.roots;
    const active = (x: boolean) =>
      root && activeSelections(root, ({ conditions }) => holds(conditions, { x }, document));
    expect(document.roots).toHaveLength(1);
    expect([active(true), active(false)]).toEqual([[0, 1], [0]]);
  });

  it.each([
    ['query($v: ID!) { sector(regionId: $v, number: 1) { name } }', { v: ids.cygnus }, ids.cygnus],
    ['query { sector(regionId: 7, number: 1) { name } }', {}, '7'],
    ['query($v: [ID!]) { pilots(regionIds: $v) { handle } }', { v: 'one' }, ['one']],
    ['query($v: ID) { pilots(regionIds: ["a", $v, null]) { handle } }', { v: 'b' }, ['a', 'b', null]],
    ['query($v: Area) { search(where: { area: $v }) }', { v: { regionId: 'x' } }, 'x'],
    ['query($v: Where) { search(where: $v) }', { v: { area: null } }, null],
    [
      'query($v: Where) { search(where: $v) }',
      { v: JSON.parse('{"area":{"__proto__":{"regionId":"x"}}}') as object },
      null,
    ],
  ])('of %s has its shard key read', (source, variables, expected) => {
    const document = read(source);
    const [root] = document.roots;
    const [selection] = root?.selections ?? [];
    if (!root?.shard || !selection) throw new Error('no shard argument');
    expect(readShardValue(selection.node, root.shard, variables, document.defaults)).toEqual(expected);
  });
});
