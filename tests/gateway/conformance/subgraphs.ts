/** All subgraphs of a supergraph in one server, each under its name, which keeps what they were asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import type { Question } from './under-test.ts';
import { sdlOf, type Resolvers, type SubgraphSource, type SupergraphCase } from './supergraph.ts';

export interface Asked {
  subgraph: string;
  query: string;
  variables: Record<string, unknown>;
}

export interface Subgraphs extends AsyncDisposable {
  readonly supergraphSdl: string;
  /** What all of them were asked since it was last emptied. */
  readonly asked: Asked[];
}

/** The SDL of the supergraph; `base` is the address under which the subgraphs are found. */
export function composed({ subgraphs, name }: SupergraphCase, base: string): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([subgraph, source]) => ({
      name: subgraph,
      url: `${base}/${subgraph}`,
      typeDefs: parse(sdlOf(source)),
    })),
  );
  if (supergraphSdl) return supergraphSdl;
  throw new Error(`${name} does not compose:\n${errors?.map((error) => error.message).join('\n')}`);
}

/** Composes and serves the subgraphs of a supergraph. */
export async function serveSubgraphs(supergraph: SupergraphCase): Promise<Subgraphs> {
  const schemas = new Map(
    Object.entries(supergraph.subgraphs).map(([name, source]) => [name, schemaOf(source)]),
  );
  const asked: Asked[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Question;
    const subgraph = (request.url ?? '').slice(1);
    asked.push({ subgraph, query, variables: variables ?? {} });
    const schema = schemas.get(subgraph);
    const result = schema
      ? await run(schema, query, variables ?? {})
      : { errors: [{ message: `no subgraph ${subgraph}` }] };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  await using opened = new AsyncDisposableStack();
  opened.defer(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const supergraphSdl = composed(supergraph, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const running = opened.move();
  return { supergraphSdl, asked, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** A subgraph refuses what does not fit its schema: a gateway that asks for too much must not get away with it. */
async function run(schema: GraphQLSchema, query: string, variableValues: Record<string, unknown>) {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return await execute({ schema, document, variableValues });
}

function schemaOf(source: SubgraphSource): GraphQLSchema {
  // 2.15 takes modules as a list.
  type Modules = Parameters<typeof buildSubgraphSchema>[0];
  const module = { typeDefs: parse(sdlOf(source)), resolvers: withAsyncReferences(source.resolvers) };
  return buildSubgraphSchema([module] as Modules);
}

/** What a reference resolver throws synchronously would fail the whole batch. */
function withAsyncReferences(resolvers: Resolvers): Resolvers {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => {
      const resolve = fields.__resolveReference as ((...given: unknown[]) => unknown) | undefined;
      if (!resolve) return [type, fields];
      return [type, { ...fields, __resolveReference: async (...given: unknown[]) => resolve(...given) }];
    }),
  );
}
