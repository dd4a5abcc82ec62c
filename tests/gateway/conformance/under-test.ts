/** The gateway under test: the real one over HTTP, started as `npm run gateway` does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { readConfig } from '#gateway/config.ts';
import { createGateway } from '#gateway/gateway.ts';
import { createLog } from '#gateway/observe/log.ts';
import { createMetrics } from '#gateway/observe/metrics.ts';
import { startGenerations } from '#gateway/start-generations.ts';

/** What executes in the gateway: with `apollo`, a case that says ApolloGateway is wrong is not asked of ours. Remove it with ApolloGateway’s executor. */
export const engineUnderTest: 'apollo' | 'own' = 'own';

export interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

export interface Question {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface Gateway extends AsyncDisposable {
  ask(question: Question): Promise<Answer>;
}

export interface GatewayUnderTest extends Gateway {
  readonly url: string;
  /** All events of a subscription, until its end. */
  events(question: Question): Promise<Answer[]>;
}

/**
 * Starts the gateway over a supergraph.
 * @param env settings beside the defaults, as environment variables
 */
export async function startUnderTest(
  supergraphSdl: string,
  env: Record<string, string> = {},
): Promise<GatewayUnderTest> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  opened.defer(() => rm(folder, { recursive: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphSdl);
  // Answers are judged here; what an operation may cost, and how long it takes to plan, is not.
  const standard = {
    ...{ LOG_LEVEL: 'silent', SUPERGRAPH_WATCH: 'off', LIMIT_PLAN_MS: '10000' },
    // A busy machine is no reason for another answer.
    ...{ LIMIT_REQUEST_MS: '60000', LIMIT_SUBGRAPH_MS: '30000' },
  };
  const config = readConfig({ ...standard, ...env }, ['--supergraph', file, '--port', '0']);
  const log = createLog(config.logLevel);
  const metrics = createMetrics();
  const parts = opened.use(await startGenerations(config, log, metrics));
  const gateway = opened.use(await createGateway({ config, log, metrics, ...parts }));
  const running = opened.move();
  return {
    url: gateway.url,
    async ask(question) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question),
      });
      return (await response.json()) as Answer;
    },
    async events(question) {
      const client = createClient({
        url: `${gateway.url}/graphql`.replace('http', 'ws'),
        webSocketImpl: WebSocket,
      });
      const events: unknown[] = [];
      for await (const event of client.iterate(question)) events.push(event);
      await client.dispose();
      return events as Answer[];
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
