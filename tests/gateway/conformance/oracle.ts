/** Stock ApolloGateway over the same subgraphs, with nothing of ours in between. */
import { ApolloGateway } from '@apollo/gateway';
import { parse, validate } from 'graphql';
import type { Answer, Gateway } from './under-test.ts';

// Read when a gateway is created: without it statistics would go to its vendor.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Starts the oracle; it validates as ApolloServer would. */
export async function startOracle(supergraphSdl: string): Promise<Gateway> {
  const gateway = new ApolloGateway({ supergraphSdl, logger: silent });
  const { schema, executor } = await gateway.load();
  return {
    async ask({ query, variables = {}, operationName }) {
      const document = parse(query);
      const faults = validate(schema, document);
      if (faults.length > 0) return plain({ errors: faults });
      const context = {
        request: { query, variables, ...(operationName && { operationName }) },
        ...{ document, source: query, queryHash: query, operationName: operationName ?? null, schema },
        ...{ context: {}, logger: silent, metrics: {}, overallCachePolicy: undefined },
        cache: { get: async () => undefined, set: async () => undefined, delete: async () => false },
      };
      return plain(await executor(context as unknown as Parameters<typeof executor>[0]));
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}

/** The answer as a client would read it. */
function plain({ data, errors }: { data?: unknown; errors?: readonly unknown[] }): Answer {
  return JSON.parse(
    JSON.stringify({ ...(data !== undefined && { data }), ...(errors?.length && { errors }) }),
  ) as Answer;
}
