/** Subgraphs whose answers are written by hand, and the engine over them. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { parse, type ExecutionResult } from 'graphql';
import { createEngine, type EngineOptions, type OwnEngine } from '#gateway/engine/create-engine.ts';
import { link } from '#tests/kit/supergraph.ts';
import { contextOf, operationOf, resultOf } from '../engine/galaxy.ts';

/** The text of an answer, or what is done with the response instead. */
export type Canned = string | ((response: ServerResponse, asked: Asked) => void);

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

export interface CannedSubgraphs extends AsyncDisposable {
  readonly engine: OwnEngine;
  /** What each subgraph was asked, in order. */
  readonly asked: Record<string, Asked[]>;
  run(
    query: string,
    answers: Record<string, Canned>,
  ): Promise<ExecutionResult & { text: string | undefined }>;
}

/** @param subgraphs SDL by name; `@key` and `@shareable` are there */
export async function startCanned(
  subgraphs: Record<string, string>,
  options: Partial<EngineOptions> = {},
): Promise<CannedSubgraphs> {
  let answers: Record<string, Canned> = {};
  const asked = Object.fromEntries(Object.keys(subgraphs).map((name): [string, Asked[]] => [name, []]));
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.once('end', () => {
      const { query, variables = {} } = JSON.parse(body) as Partial<Asked> & Pick<Asked, 'query'>;
      const question = { query, variables };
      asked[name]?.push(question);
      const canned = answers[name] ?? '{"data":null,"errors":[{"message":"not asked for in this test"}]}';
      if (typeof canned === 'function') return canned(response, question);
      return response.writeHead(200, { 'content-type': 'application/json' }).end(canned);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      ...{ name, url: `${base}/${name}` },
      typeDefs: parse(link('@key', '@shareable', '@requires', '@external') + sdl),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const engine = await createEngine({ supergraphSdl, breaker: { minimumRequests: 10_000 }, ...options });
  return {
    engine,
    asked,
    async run(query, given) {
      answers = given;
      for (const each of Object.values(asked)) each.length = 0;
      const answer = await engine.execute(operationOf(query), contextOf());
      return { ...resultOf(answer), text: answer.data };
    },
    async [Symbol.asyncDispose]() {
      await engine[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
