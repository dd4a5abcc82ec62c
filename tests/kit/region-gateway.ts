/** The real gateway in front of one region's real server: what a client asks goes the whole public way. */
import { join, resolve } from 'node:path';
import { readConfig } from '#gateway/config.ts';
import { createGateway } from '#gateway/gateway.ts';
import { createLog } from '#gateway/observe/log.ts';
import { createMetrics } from '#gateway/observe/metrics.ts';
import { startGenerations } from '#gateway/start-generations.ts';
import { regionKeyName } from '#wire/signature.ts';
import { startDirectory } from './directory.ts';
import type { Reply, TestPlayer, TestRegion } from './region-server.ts';
import { keyOf, masterKey } from './signing-keys.ts';

const supergraph = join(resolve(import.meta.dirname, '../..'), 'schema/supergraph.graphql');

export interface RegionGateway extends AsyncDisposable {
  readonly url: string;
  /** Asks as a client does. */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    player?: TestPlayer,
    headers?: Record<string, string>,
  ): Promise<Reply>;
}

/** The key that a region must be made with to be behind a gateway. */
export const gatewayKey = (slug: string): string => keyOf(regionKeyName(slug));

/**
 * @param env settings of the gateway
 * @param endpoint how it reaches the region
 */
export async function startRegionGateway(
  region: TestRegion,
  env: Record<string, string> = {},
  endpoint: string = region.server.url,
): Promise<RegionGateway> {
  const { regionId: key, slug: name, settings } = region;
  await using cleanup = new AsyncDisposableStack();
  const shard = { key, name, endpoint, state: 'active', revision: 1 } as const;
  const directory = cleanup.use(await startDirectory({ shards: [shard], masterKey }));
  const config = readConfig(
    {
      ...{ PORT: '0', SUPERGRAPH: supergraph, SUPERGRAPH_WATCH: 'off', LOG_LEVEL: 'silent' },
      ...{ DIRECTORY_URL: directory.url, JWKS_URL: settings.JWKS_URL, SERVICE_MASTER_KEY: masterKey },
      // A busy machine is no reason to fail.
      ...{ LIMIT_SUBGRAPH_MS: '30000', LIMIT_REQUEST_MS: '60000', ...env },
    },
    [],
  );
  const log = createLog('silent', { write: () => undefined });
  const metrics = createMetrics();
  const started = cleanup.use(await startGenerations(config, log, metrics));
  const gateway = cleanup.use(await createGateway({ config, log, metrics, ...started }));
  const running = cleanup.move();
  return {
    url: gateway.url,
    async ask(query, variables = {}, player, headers = {}) {
      const authorization = await region.authorization(player);
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }), ...headers },
        body: JSON.stringify({ query, variables: { r: key, ...variables } }),
      });
      return (await response.json()) as Reply;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
