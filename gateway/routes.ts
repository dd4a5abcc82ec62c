/** Every address of the gateway but the GraphQL endpoint itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from './config.ts';
import { refusal } from './errors.ts';
import type { Generations } from './generations/generations.ts';
import { createGraphiqlPage } from './graphiql/page.ts';
import { readiness, type Check } from './observe/health.ts';
import type { Metrics } from './observe/metrics.ts';
import { createPublicKeys } from './observe/public-keys.ts';
import { send, sendJson, sendRefusal } from './pipeline/send.ts';

export type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface RoutesOptions {
  config: Config;
  generations: Generations;
  metrics: Metrics;
  checks: Readonly<Record<string, Check>>;
}

const text = 'text/plain; charset=utf-8';

/** The routes by their exact path; all of them answer GET and HEAD. */
export function createRoutes({
  config,
  generations,
  metrics,
  checks,
}: RoutesOptions): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>([
    ['/health', (_request, response) => sendJson(response, 200, { status: 'alive' })],
    [
      '/ready',
      async (_request, response) => {
        const state = await readiness({ engine: () => !generations.current.signal.aborted, ...checks });
        sendJson(response, state.ready ? 200 : 503, state);
      },
    ],
    [
      '/metrics',
      async (_request, response) =>
        send(response, 200, metrics.registry.contentType, await metrics.registry.metrics()),
    ],
  ]);
  if (config.graphiql) routes.set('/', createGraphiqlPage());
  if (config.introspection)
    routes.set('/schema.graphql', (_request, response) =>
      send(response, 200, text, generations.current.engine.sdl),
    );
  if (config.tokens) routes.set('/.well-known/jwks.json', createKeysRoute(config.tokens.jwksUrl));
  return routes;
}

function createKeysRoute(url: string): Route {
  const publicKeys = createPublicKeys(url);
  return async (_request, response) => {
    const keys = await publicKeys();
    if (keys === undefined) {
      sendRefusal(
        response,
        refusal('SUBGRAPH_UNAVAILABLE', 'The keys cannot be fetched at the moment; try again.'),
      );
      return;
    }
    response.setHeader('cache-control', 'public, max-age=60');
    send(response, 200, 'application/json; charset=utf-8', keys);
  };
}
