/** A plan is rehearsed before it is used: what it would leave out of the answer is counted. */
import { describe, expect, it } from '@jest/globals';
import { createPlanner } from '#gateway/engine/plan/create-planner.ts';
import type { PlanNode, PlanRequest } from '#gateway/engine/plan/plan.ts';
import { createGapCounter } from '#gateway/engine/plan/rehearsal/gaps.ts';
import { apiSchemaOf, apiSdlOf } from '#gateway/supergraph/api-schema.ts';
import { loadSupergraph } from '#gateway/supergraph/load.ts';
import { composed } from '#tests/gateway/conformance/subgraphs.ts';
import type { SupergraphCase } from '#tests/gateway/conformance/supergraph.ts';
import { interfaceObject } from '#tests/gateway/conformance/supergraphs/interface-object.ts';
import { keys } from '#tests/gateway/conformance/supergraphs/keys.ts';
import { requires } from '#tests/gateway/conformance/supergraphs/requires.ts';
import { subgraphsOf } from '#tests/gateway/conformance/random/world.ts';
import { worlds } from '#tests/gateway/conformance/random/worlds.ts';
import { planRequest } from './plan-request.ts';

function open(supergraphCase: SupergraphCase) {
  const sdl = composed(supergraphCase, 'http://127.0.0.1:1');
  const schema = apiSchemaOf(apiSdlOf(sdl));
  const supergraph = loadSupergraph(sdl);
  const planner = createPlanner(supergraph);
  return {
    planned: async (asked: PlanRequest) => (await planner.plan(asked)).root as PlanNode,
    countGaps: createGapCounter(supergraph),
    request: (text: string) => planRequest(schema, text),
  };
}

/** The plan without each of its fetches in turn. */
function without(node: PlanNode): PlanNode[] {
  if (node.kind === 'condition') throw new TypeError('conditions are decided before planning');
  if (node.kind === 'entities' && node.batches.length > 1)
    return node.batches.map((batch) => ({
      ...node,
      batches: node.batches.filter((other) => other !== batch),
    }));
  if (node.kind === 'fetch' || node.kind === 'entities') return [{ kind: 'sequence', nodes: [] }];
  return node.nodes.flatMap((inner, index) =>
    without(inner).map((left) => ({ kind: node.kind, nodes: node.nodes.with(index, left) })),
  );
}

describe.each([interfaceObject, keys, requires].map((one) => [one.name, one] as const))(
  'plans of %s',
  (_, supergraphCase) => {
    const { planned, countGaps, request } = open(supergraphCase);
    const queries = supergraphCase.cases.map(({ query }) => query);

    it.each(queries)('leave nothing out, until a fetch is taken from them: %s', async (query) => {
      const asked = request(query);
      const root = await planned(asked);
      expect(countGaps(root, asked.shape)).toBe(0);
      for (const less of without(root)) expect(countGaps(less, asked.shape)).toBeGreaterThan(0);
    });
  },
);

describe('a plan', () => {
  const media = worlds.find(({ name }) => name === 'media');
  const { planned, countGaps, request } = open(subgraphsOf(media!, { rows: {} }));

  it('that forgets gives way to one that leaves nothing out', async () => {
    // The native planner represents songs and films only, so that books would have no fans.
    const asked = request(`{ book { fans { works { fans { id } ... on Song { others: fans { id name } }
      ... on Show { ... on Media { stars } } } } } }`);
    expect(countGaps(await planned(asked), asked.shape)).toBe(0);
  });

  it('is made of the operation without its fragments when no planner copes with them', async () => {
    // The native planner forgets the stars of books, Apollo's gives up.
    const asked =
      request(`{ people { likes { ... on Book { ... on Media { stars } } ... on Film { stars score { stars } }
      ... on Event { ... on Media { ... on Show { id } title } } } } }`);
    expect(countGaps(await planned(asked), asked.shape)).toBe(0);
  });

  it('has a gap where a field would be read with other arguments', async () => {
    const asked = request('{ people { itinerary(day: 1) } }');
    const other = request('{ people { itinerary(day: 2) } }');
    const root = await planned(other);
    expect(countGaps(root, asked.shape)).toBe(1);
    expect(countGaps(root, other.shape)).toBe(0);
  });
});
