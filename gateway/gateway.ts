/** The gateway as one thing to start and stop: HTTP server, pipeline, sockets, and what watches over them. */
import type { Config } from './config.ts';
import type { Generations } from './generations/generations.ts';
import { createHandler } from './handle-request.ts';
import { createHttpServer, drain, listen } from './listen.ts';
import type { Check } from './observe/health.ts';
import type { Logger } from './observe/log.ts';
import { createMetrics, type GaugeSource, type Metrics } from './observe/metrics.ts';
import { createObserver } from './observe/observer.ts';
import { createHttpFront } from './pipeline/http-front.ts';
import { createPipeline } from './pipeline/pipeline.ts';
import type { OnSessionEnded } from './pipeline/revocations.ts';
import { endWithSessions } from './realtime/end-with-sessions.ts';
import { createProtocol } from './realtime/protocol.ts';
import { serveSockets } from './realtime/sockets.ts';
import { createRoutes } from './routes.ts';
import { createSeats } from './seats.ts';

/** Path of the GraphQL endpoint, for HTTP and WebSocket alike. */
const endpoint = '/graphql';

export interface GatewayOptions {
  config: Config;
  /** Stays the caller's to dispose. */
  generations: Generations;
  log: Logger;
  /** Metrics that others count in too. */
  metrics?: Metrics;
  /** What `/ready` asks beside the generation, such as whether the directory of shards has arrived. */
  checks?: Readonly<Record<string, Check>>;
  /** Whether a session was ended before its access tokens; none was, when left out. */
  isRevoked?: (sessionId: string) => boolean;
  /** Tells when a session ends, so that nothing of it stays open; never, when left out. */
  onSessionEnded?: OnSessionEnded;
  /** Gauges of other parts, such as the circuit breakers. */
  gauges?: readonly GaugeSource[];
}

/** Disposing it drains: no new connections, sockets closed with 1001, running requests finished. */
export interface Gateway extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  readonly metrics: Metrics;
}

/** Builds the gateway and listens; rejects with one clear line when the port is taken. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, generations, log, metrics = createMetrics(), checks = {}, gauges = [] } = options;
  const { isRevoked, onSessionEnded = neverEnds } = options;
  const { limits } = config;
  const observer = createObserver(endpoint, log, metrics);
  const pipeline = endWithSessions(
    createPipeline({ config, generations, log, metrics, isRevoked }),
    onSessionEnded,
  );
  const routes = createRoutes({ config, generations, metrics, checks });
  const front = createHttpFront({ pipeline, config, metrics });
  for (const gauge of gauges) metrics.watch(gauge);

  const server = createHttpServer(createHandler({ endpoint, front, routes, observer, metrics, log }));
  const seats = createSeats(limits.socketsPerUser);
  const protocol = createProtocol({ pipeline, observer, limits, seats, onSessionEnded });
  const sockets = serveSockets(server, { path: endpoint, protocol, limits, log, metrics });
  const port = await listen(server, config.host, config.port);
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    port,
    url: `http://${host}:${port}`,
    metrics,
    async [Symbol.asyncDispose]() {
      front.endStreams();
      await Promise.all([sockets[Symbol.asyncDispose](), drain(server, limits.drainMs)]);
    },
  };
}

const neverEnds: OnSessionEnded = () => () => undefined;
