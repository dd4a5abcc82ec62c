import { describe, expect, it } from '@jest/globals';
import { createCompiler } from '#gateway/engine/fetch/compile.ts';
import type { JsonObject } from '#gateway/engine/fetch/objects.ts';
import { runStage, type Run } from '#gateway/engine/fetch/run.ts';
import type { EntitiesNode } from '#gateway/engine/plan/plan.ts';
import type { Deliver } from '#gateway/regions/deliver.ts';
import { loadSupergraph } from '#gateway/supergraph/load.ts';
import { composed, contextOf, ids } from './galaxy.ts';

const supergraph = loadSupergraph(composed({ nexus: 'http://127.0.0.1:1/graphql' }));
const field = (name: string) => ({ name, key: name, selections: undefined });
const plan: EntitiesNode = {
  kind: 'entities',
  subgraph: 'region',
  query:
    'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Sector { name } } }',
  operationName: undefined,
  variables: [],
  batches: [
    {
      key: '_entities',
      variable: 'representations',
      paths: [[{ field: 'sectors' }, { list: true }]],
      requires: [{ type: 'Sector', selections: ['__typename', 'regionId', 'number'].map(field) }],
      inputRewrites: [],
      outputRewrites: [],
    },
  ],
};

interface Asked {
  variables: { representations: { number: number }[] };
}

function runOver(sectors: JsonObject[], deliver: Deliver, maxEntitiesPerRequest: number): Run {
  return {
    services: { supergraph, deliver, maxEntitiesPerRequest, maxRegionsPerList: 20 },
    context: contextOf(),
    variables: {},
    defaults: {},
    data: { sectors },
    errors: [],
    text: { unescaped: true, ascii: true },
    twins: { replaced: new Map(), underWay: 0, shared: new Set() },
  };
}

describe('an entity fetch', () => {
  const stage = createCompiler(supergraph).compile(plan);
  const sectors = (): JsonObject[] => [
    ...Array.from({ length: 7 }, (_, number) => ({ __typename: 'Sector', regionId: ids.andromeda, number })),
    { __typename: 'Sector', regionId: ids.borealis, number: 0 },
    { __typename: 'Sector', regionId: ids.andromeda, number: 3 },
    { __typename: 'Sector', regionId: null, number: 3 },
  ];

  it('sends each entity once, in requests of bounded size, and completes every object', async () => {
    const sizes: number[] = [];
    const deliver: Deliver = async ({ shardKey }, body) => {
      const asked = (JSON.parse(body) as Asked).variables.representations;
      sizes.push(asked.length);
      const found = asked.map(({ number }) => ({ name: `${shardKey?.[0]}${number}` }));
      return { reply: { data: { _entities: found }, errors: [] } };
    };
    const run = runOver(sectors(), deliver, 3);
    await runStage(stage, run);
    expect(sizes).toEqual([3, 3, 1, 1]);
    const names = (run.data['sectors'] as JsonObject[]).map(({ name }) => name);
    expect(names).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b0', 'a3', undefined]);
    expect(run.errors).toEqual([
      { message: expect.any(String), path: ['sectors', 9, 'name'], extensions: { code: 'REGION_REQUIRED' } },
    ]);
  });

  it('puts an error at every place of its entity, whatever request it came from', async () => {
    const deliver: Deliver = async (_target, body) => {
      const asked = (JSON.parse(body) as Asked).variables.representations;
      const errors = asked.flatMap(({ number }, index) =>
        number === 3
          ? [{ message: 'm', path: ['_entities', index, 'name'], extensions: { code: 'FORBIDDEN' as const } }]
          : [],
      );
      return { reply: { data: { _entities: asked.map(() => null) }, errors } };
    };
    const run = runOver(sectors().slice(0, 9), deliver, 2);
    await runStage(stage, run);
    expect(run.errors.map(({ path }) => path)).toEqual([
      ['sectors', 3, 'name'],
      ['sectors', 8, 'name'],
    ]);
  });
});
