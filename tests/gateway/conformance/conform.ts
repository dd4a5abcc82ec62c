/** Runs the cases of supergraphs: our gateway must answer as the case expects, and so must ApolloGateway unless the case says why not. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, faultsOfAsked, report } from './judge.ts';
import { startOracle } from './oracle.ts';
import { serveSubgraphs, type Asked, type Subgraphs } from './subgraphs.ts';
import type { Case, SupergraphCase } from './supergraph.ts';
import { engineUnderTest, startUnderTest, type Answer, type Gateway } from './under-test.ts';

interface Bench {
  subgraphs: Subgraphs;
  ours: Gateway;
  apollo: Gateway;
}

/** Declares one suite per supergraph and one test per case. */
export function conform(supergraphs: readonly SupergraphCase[]): void {
  describe.each(supergraphs.map((supergraph) => [supergraph.name, supergraph] as const))(
    '%s',
    (_, supergraph) => {
      const stack = new AsyncDisposableStack();
      let bench: Bench;
      beforeAll(async () => {
        const subgraphs = stack.use(await serveSubgraphs(supergraph));
        const ours = stack.use(await startUnderTest(subgraphs.supergraphSdl));
        bench = { subgraphs, ours, apollo: stack.use(await startOracle(subgraphs.supergraphSdl)) };
      });
      afterAll(() => stack.disposeAsync());

      it.each(supergraph.cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
        expect(await verdict(bench, supergraph, one)).toBe('as promised');
      });
    },
  );
}

async function verdict(bench: Bench, supergraph: SupergraphCase, one: Case): Promise<string> {
  const { answer: apollo } = await run(bench.apollo, bench.subgraphs, supergraph, one);
  const { answer: ours, asked } = await run(bench.ours, bench.subgraphs, supergraph, one);
  const agreed = faultsOf(apollo, one).length === 0;
  const faults: string[] = [];
  if (one.apolloIsWrong === undefined && !agreed) faults.push('ApolloGateway does not agree');
  if (one.apolloIsWrong !== undefined && agreed) faults.push('ApolloGateway is right after all');
  if (one.apolloIsWrong === undefined || engineUnderTest !== 'apollo') {
    faults.push(...faultsOf(ours, one), ...faultsOfAsked(asked, one));
  }
  if (faults.length === 0) return 'as promised';
  return report(one, faults, { sdl: bench.subgraphs.supergraphSdl, ours, apollo, asked });
}

async function run(
  gateway: Gateway,
  subgraphs: Subgraphs,
  supergraph: SupergraphCase,
  { query, variables, operationName }: Case,
): Promise<{ answer: Answer; asked: Asked[] }> {
  supergraph.reset?.();
  subgraphs.asked.length = 0;
  const answer = await gateway.ask({
    query,
    ...(variables && { variables }),
    ...(operationName && { operationName }),
  });
  return { answer, asked: [...subgraphs.asked] };
}
