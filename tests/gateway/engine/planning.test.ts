import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { readConfig } from '#gateway/config.ts';
import { createPlanner, type PlannerChoice } from '#gateway/engine/plan/create-planner.ts';
import type { Planner } from '#gateway/engine/plan/plan.ts';
import { apiSchemaOf, apiSdlOf } from '#gateway/supergraph/api-schema.ts';
import { loadSupergraph } from '#gateway/supergraph/load.ts';
import { admitDocument } from '#gateway/pipeline/admit-document.ts';
import { serveSubgraphs } from '#tests/gateway/conformance/subgraphs.ts';
import { startUnderTest } from '#tests/gateway/conformance/under-test.ts';
import { link } from '#tests/kit/supergraph.ts';
import { planRequest } from './plan-request.ts';

const types = 16;
const subgraphs = 5;
const each = (make: (index: number) => string) =>
  Array.from({ length: types }, (_, index) => make(index)).join(' ');

/** Many types behind one interface, each in every subgraph and under two keys: there are many ways to everything. */
function wideSupergraph(): string {
  const services = Array.from({ length: subgraphs }, (_, place) => ({
    name: `s${place}`,
    url: `http://s${place}/graphql`,
    typeDefs: parse(`${link('@key', '@shareable', '@external', '@requires')}
      ${place === 0 ? `type Query { nodes: [Node] ${each((t) => `t${t}: T${t}`)} } type Mutation { n: Node ${each((t) => `m${t}: T${t}`)} }` : ''}
      interface Node { id: ID! next: Node }
      ${each(
        (t) => `type T${t} implements Node @key(fields: "id") @key(fields: "id code${place % 2}") {
          id: ID! code${place % 2}: Int @shareable next: Node @shareable shared: T${(t + 1) % types} @shareable own${place}: Int
          ${place > 0 ? `base: Int @external derived${place}: Int @requires(fields: "base")` : 'base: Int'}
        }`,
      )}`),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Within every limit of the pipeline: 1,900 selections once the fragments are expanded. */
function wideDocument(kind: 'query' | 'mutation'): string {
  const own = Array.from(
    { length: subgraphs },
    (_, place) => `own${place} ${place > 0 ? `derived${place}` : ''}`,
  ).join(' ');
  const fragment = (level: number, inner: string) =>
    each(
      (t) =>
        `fragment l${level}t${t} on T${t} { id ${own} shared { ${inner.replace('#', `${(t + 1) % types}`)} } }`,
    );
  const roots = each(
    (t) =>
      `${kind === 'query' ? 't' : 'm'}${t} { ...l0t${t} next { ...on T0 { ...l1t0 } ... on T1 { ...l1t1 } } }`,
  );
  return `${kind} { ${roots} } ${fragment(0, '...l1t#')} ${fragment(1, '...l2t#')} ${each((t) => `fragment l2t${t} on T${t} { id ${own} }`)}`;
}

/** How often the event loop turns until something has settled. */
async function turnsUntil(work: Promise<unknown>): Promise<number> {
  const state = { settled: false, turns: 0 };
  const settle = () => {
    state.settled = true;
  };
  work.then(settle, settle);
  while (!state.settled) {
    state.turns += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return state.turns;
}

const supergraphSdl = wideSupergraph();
const supergraph = loadSupergraph(supergraphSdl);
const schema = apiSchemaOf(apiSdlOf(supergraphSdl));
const request = (query: string) => planRequest(schema, query);

const { limits } = readConfig({}, []);

/** Far below what the wide documents take, far above what the simple one does. */
const timeoutMs = 300;

describe.each<[PlannerChoice, 'query' | 'mutation']>([
  ['hive', 'query'],
  ['apollo', 'query'],
  ['auto', 'mutation'],
])('C15: with planner %s, a %s', (choice, kind) => {
  let planner: Planner;
  beforeAll(() => {
    planner = createPlanner(supergraph, { choice, timeoutMs });
  });
  afterAll(async () => {
    await planner[Symbol.asyncDispose]();
  });

  it('that takes too long to plan is refused, and everything else goes on meanwhile', async () => {
    const document = wideDocument(kind);
    // No limit before it stops the document.
    expect(() => admitDocument(parse(document), limits)).not.toThrow();
    const planned = planner.plan(request(document));
    const turns = await turnsUntil(planned);
    await expect(planned).rejects.toMatchObject({ extensions: { code: 'PLAN_TIMEOUT' } });
    // Were it planned on the event loop, that would have turned a few times at most.
    expect(turns).toBeGreaterThan(50);
  });

  it('that is simple is planned after it', async () => {
    const { root } = await planner.plan(request(`${kind} { ${kind === 'query' ? 't1' : 'm1'} { own2 } }`));
    expect(JSON.stringify(root)).toContain('own2');
  });
});

it('PLANNER=apollo and PLANNER=auto say who planned', async () => {
  for (const [choice, query, name] of [
    ['auto', '{ t1 { own0 } }', 'hive'],
    ['auto', 'mutation { m1 { own0 } }', 'apollo'],
    ['apollo', '{ t1 { own0 } }', 'apollo'],
  ] as const) {
    await using planner = createPlanner(supergraph, { choice, timeoutMs });
    expect((await planner.plan(request(query))).planner).toBe(name);
  }
});

it.each(['hive', 'apollo'])(
  'OVERRIDE_LABELS, with PLANNER=%s: a field moves where its label is on',
  async (choice) => {
    await using subgraphs = await serveSubgraphs({
      name: 'labels',
      cases: [],
      subgraphs: {
        ledger: {
          sdl: 'type Berth @key(fields: "id") { id: ID! owner: String pier: String } type Query { berth: Berth }',
          resolvers: {
            Query: { berth: () => ({ id: 'b1', owner: 'old', pier: 'old' }) },
            Berth: { __resolveReference: () => null },
          },
        },
        estate: {
          sdl: `type Berth @key(fields: "id") { id: ID!
          owner: String @override(from: "ledger", label: "estates.owners")
          pier: String @override(from: "ledger", label: "estates.piers") }`,
          resolvers: {
            Berth: { __resolveReference: () => ({ id: 'b1', owner: 'new', pier: 'new' }) },
          },
        },
      },
    });
    const seen = [];
    for (const labels of ['', 'estates.owners', ' estates.piers, estates.owners,unknown']) {
      await using gateway = await startUnderTest(subgraphs.supergraphSdl, {
        PLANNER: choice,
        OVERRIDE_LABELS: labels,
      });
      const { data } = await gateway.ask({ query: '{ berth { owner pier } }' });
      seen.push((data as { berth: object }).berth);
    }
    expect(seen).toEqual([
      { owner: 'old', pier: 'old' },
      { owner: 'new', pier: 'old' },
      { owner: 'new', pier: 'new' },
    ]);
  },
);
