/** Random queries over random data: the gateway must answer as one schema over all the data would. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { planOf } from './judge.ts';
import { drawQuery } from './random/query.ts';
import { drawRows } from './random/rows.ts';
import { apiSchemaOf, monolith, subgraphsOf, type Store } from './random/world.ts';
import { worlds } from './random/worlds.ts';
import { serveSubgraphs, type Subgraphs } from './subgraphs.ts';
import { engineUnderTest, startUnderTest, type GatewayUnderTest } from './under-test.ts';

const numRuns = Number(process.env['CONFORMANCE_RUNS'] ?? 75);
// The same for all runs, so that the suite gives one verdict; another one explores.
const seed = Number(process.env['CONFORMANCE_SEED'] ?? 2102);

const asked = worlds.filter(
  ({ apolloIsWrong }) => engineUnderTest !== 'apollo' || apolloIsWrong === undefined,
);

describe.each(asked.map((world) => [world.name, world] as const))('random queries of %s', (_, world) => {
  const stack = new AsyncDisposableStack();
  const store: Store = { rows: {} };
  let subgraphs: Subgraphs;
  let gateway: GatewayUnderTest;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    subgraphs = stack.use(await serveSubgraphs(subgraphsOf(world, store)));
    gateway = stack.use(await startUnderTest(subgraphs.supergraphSdl));
    schema = apiSchemaOf(subgraphs.supergraphSdl);
  });
  afterAll(() => stack.disposeAsync());

  it(`are answered as by one schema (seed ${seed})`, async () => {
    let refuted = '';
    const property = fc.asyncProperty(fc.gen(), async (draw) => {
      store.rows = drawRows(draw, world, schema);
      const { query, variables } = drawQuery(draw, schema, engineUnderTest === 'own');
      const document = parse(query);
      fc.pre(validate(schema, document).length === 0);
      const expected = await monolith(world, store, schema, document, variables);
      subgraphs.asked.length = 0;
      const answer = await gateway.ask({ query, variables });
      if (JSON.stringify(answer) === JSON.stringify(expected)) return;
      refuted = query;
      throw new Error(
        [
          `${query}\n${JSON.stringify(variables)}`,
          `expected ${JSON.stringify(expected)}`,
          `answered ${JSON.stringify(answer)}`,
          ...subgraphs.asked.map((request) => JSON.stringify(request)),
        ].join('\n'),
      );
    });
    const result = await fc.check(property, { numRuns, seed });
    const { failed, errorInstance, counterexamplePath: path } = result;
    const report = failed
      ? `${String(errorInstance)}\nseed ${seed}, path ${path}\n${planOf(subgraphs.supergraphSdl, { query: refuted })}`
      : 'agreed';
    expect(report).toBe('agreed');
  });
});
