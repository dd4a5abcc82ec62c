/** Stands for the server of the Nexus's region, which has its own tests: answers `generateMap` as the test says. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { regionKeyName, signatureHeader, verify } from '#wire/signature.ts';
import { keyOf } from '#tests/kit/signing-keys.ts';

export interface MapVariables {
  regionId: string;
  runId: string;
  seed: string;
  cluster: number | null;
  preserveData: boolean;
}

export interface FakeMapMaker extends AsyncDisposable {
  readonly endpoint: string;
  /** What was asked, in order. */
  readonly asked: MapVariables[];
  /** Answers the next requests; a string is sent as it is, undefined leaves the caller waiting. */
  answer: (variables: MapVariables) => Promise<object | string | undefined>;
}

export async function startFakeMapMaker(): Promise<FakeMapMaker> {
  const name = regionKeyName('central-nexus');
  const asked: MapVariables[] = [];
  const server = createServer((request, response) => {
    const serve = async (): Promise<void> => {
      const body = Buffer.concat(await request.toArray());
      const signer = verify(
        String(request.headers[signatureHeader]),
        () => keyOf(name),
        request.url ?? '',
        body,
        Date.now(),
      );
      if (signer !== name) return void response.writeHead(401).end('{}');
      const { query, variables } = JSON.parse(body.toString()) as { query: string; variables: MapVariables };
      if (!query.includes('generateMap')) return void response.writeHead(400).end('{}');
      asked.push(variables);
      const reply = await maker.answer(variables);
      if (reply !== undefined) response.end(typeof reply === 'string' ? reply : JSON.stringify(reply));
    };
    void serve();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const maker: FakeMapMaker = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    answer: () => Promise.resolve(undefined),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return maker;
}
