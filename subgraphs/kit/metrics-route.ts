/** `/metrics` of a service, for Prometheus. */
import type { ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';

/** Answers `/metrics` and nothing else. */
export type MetricsRoute = (path: string, response: ServerResponse) => Promise<boolean>;

export function metricsRoute(registry: Registry): MetricsRoute {
  return async (path, response) => {
    if (path !== '/metrics') return false;
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
    return true;
  };
}
