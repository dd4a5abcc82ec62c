/** The whole gateway over HTTP, in front of the galaxy's real servers. */
import { readConfig } from '#gateway/config.ts';
import { createGateway, type Gateway } from '#gateway/gateway.ts';
import { createLog } from '#gateway/observe/log.ts';
import type { EngineOptions } from '#gateway/engine/create-engine.ts';
import { generationOf } from '#tests/kit/generations.ts';
import { readAnswer, type Answer } from '#tests/kit/http-gateway.ts';
import { startGalaxy, type Galaxy } from '../engine/galaxy.ts';

export interface RealGateway extends AsyncDisposable {
  readonly galaxy: Galaxy;
  readonly gateway: Gateway;
  /** Lines of the log so far. */
  readonly log: string[];
  post(query: string, init?: RequestInit): Promise<Answer>;
  /** Operations under way, as the metrics tell. */
  inFlight(): number;
}

export async function startRealGateway(
  env: Record<string, string> = {},
  options: Partial<EngineOptions> = {},
): Promise<RealGateway> {
  await using cleanup = new AsyncDisposableStack();
  const galaxy = cleanup.use(await startGalaxy(options));
  const log: string[] = [];
  const config = readConfig(
    { PORT: '0', INFLIGHT_DEDUP: 'off', LIMIT_SUBGRAPH_MS: '30000', LIMIT_REQUEST_MS: '60000', ...env },
    [],
  );
  const gateway = cleanup.use(
    await createGateway({
      config,
      ...generationOf(galaxy.engine, config),
      log: createLog('info', { write: (line: string) => void log.push(line) }),
    }),
  );
  const running = cleanup.move();
  return {
    ...{ galaxy, gateway, log },
    async post(query, init = {}) {
      const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string>) };
      const body = JSON.stringify({ query });
      return await readAnswer(
        await fetch(`${gateway.url}/graphql`, { method: 'POST', body, ...init, headers }),
      );
    },
    inFlight() {
      return gateway.metrics.operationsInFlight.value;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
