/** The native planner finds implementations behind interface objects only when it reads their subgraph first. */
import { expect, it } from '@jest/globals';
import { ownersFirst } from '#gateway/engine/plan/owners-first.ts';
import { widen } from '#gateway/engine/plan/widen.ts';
import type { EntitiesNode, PlanNode } from '#gateway/engine/plan/plan.ts';
import { loadSupergraph } from '#gateway/supergraph/load.ts';
import { composed } from '#tests/gateway/conformance/subgraphs.ts';

function supergraphOf(sdls: Record<string, string>) {
  const subgraphs = Object.fromEntries(
    Object.entries(sdls).map(([name, sdl]) => [name, { sdl, resolvers: {} }]),
  );
  return loadSupergraph(composed({ name: 'order', subgraphs, cases: [] }, 'http://127.0.0.1:1'));
}

const wares = `interface Ware @key(fields: "id") { id: ID! }
  type Tool implements Ware @key(fields: "id") { id: ID! uses: Int weight: Int }  type Query { wares: [Ware] }`;
const prices =
  'type Ware @key(fields: "id") @interfaceObject { id: ID! price: Int }  type Query { best: Ware }';
const scales = 'type Tool @key(fields: "id") { id: ID! weight: Int @override(from: "stalls") }';

it('subgraphs of interfaces are shown before those with objects of them, under names that lead back', () => {
  const supergraph = supergraphOf({ market: prices, scales, stalls: wares });
  const { sdl, nameOf } = ownersFirst(supergraph);
  const shown = [...sdl.matchAll(/@join__graph\(name: "([^"]*)"/g)].map(([, name = '']) => name);
  expect(shown.toSorted().map(nameOf)).toEqual(['stalls', 'market', 'scales']);
  const [, from = ''] = /override: "([^"]*)"/.exec(sdl) ?? [];
  expect(shown).toContain(from);
  expect(nameOf(from)).toBe('stalls');
});

it('a supergraph without interface objects is shown as it is', () => {
  const supergraph = supergraphOf({ stalls: wares });
  expect(ownersFirst(supergraph)).toMatchObject({ sdl: supergraph.sdl });
  expect(ownersFirst(supergraph).nameOf('0001_mine')).toBe('0001_mine');
});

it('a widened fetch asks for every implementation by the name of the interface', () => {
  const batch = {
    key: '_entities',
    variable: 'representations',
    paths: [[{ field: 'wares' }]],
    requires: [{ type: 'Tool', selections: [{ name: 'id', key: 'id', selections: undefined }] }],
    inputRewrites: [{ path: [{ types: ['Tool'] }, { key: '__typename' }], change: { setTo: 'Ware' } }],
    outputRewrites: [],
  };
  const request = { subgraph: 'market', query: '', operationName: undefined, variables: [] };
  const plan: PlanNode = {
    kind: 'sequence',
    nodes: [
      { kind: 'entities', ...request, batches: [batch, { ...batch, inputRewrites: [] }] },
      { kind: 'fetch', ...request, operation: 'query', paths: [], outputRewrites: [] },
    ],
  };
  const widened = widen(plan) as unknown as { nodes: [EntitiesNode, PlanNode] };
  const [mended, untouched] = widened.nodes[0].batches;
  expect(mended?.requires).toEqual([{ ...batch.requires[0], type: 'Ware' }]);
  expect(mended?.inputRewrites).toEqual([
    { path: [{ types: ['Ware'] }, { key: '__typename' }], change: { setTo: 'Ware' } },
  ]);
  expect(untouched?.requires).toEqual(batch.requires);
  expect(widened.nodes[1]).toEqual(plan.nodes[1]);
});
