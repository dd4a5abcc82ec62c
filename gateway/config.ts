/** The gateway's configuration: the only reader of `process.env` and of the command line. */
import { parseArgs } from 'node:util';
import { z } from 'zod';

const flag = z.stringbool({ truthy: ['on', 'true', '1'], falsy: ['off', 'false', '0'] });
const hexKey = z.string().regex(/^[0-9a-f]{64}$/, 'must be 32 bytes as hex');
const urlMap = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'must be JSON such as {"nexus":"http://127.0.0.1:4101/graphql"}',
      });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.url()));

/** Names with commas between them. */
const names = z
  .string()
  .default('')
  .transform(
    (text) =>
      new Set(
        text
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      ),
  );

const count = (standard: number, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number().int().positive().max(most).default(standard);

/** Every bound a request or a socket meets, with the value used when the environment says nothing. */
const limitSettings = {
  LIMIT_BODY_BYTES: count(256 * 1024),
  LIMIT_TOKENS: count(2000),
  LIMIT_DEPTH: count(12),
  LIMIT_ALIASES: count(30),
  LIMIT_ROOT_FIELDS: count(20),
  LIMIT_DIRECTIVES: count(50),
  LIMIT_EXPANDED_SELECTIONS: count(2000),
  LIMIT_COST: count(5000),
  LIMIT_NAME_LENGTH: count(128),
  LIMIT_VARIABLES_BYTES: count(64 * 1024),
  LIMIT_VARIABLES_DEPTH: count(20),
  LIMIT_PERSISTED_DOCUMENTS: count(1000),
  LIMIT_PERSISTED_BYTES: count(4 * 1024 * 1024),
  LIMIT_REQUEST_MS: count(5000),
  // A plan takes a millisecond or two; on a crowded machine its thread waits for its turn.
  LIMIT_PLAN_MS: count(1_000),
  LIMIT_SUBGRAPH_MS: count(2000),
  LIMIT_SUBGRAPH_CONNECT_MS: count(500),
  LIMIT_SUBGRAPH_CONNECTIONS: count(64),
  LIMIT_SUBGRAPH_WAITING: count(2048),
  LIMIT_REPLY_BYTES: count(4 * 1024 * 1024),
  BREAKER_OPEN_MS: count(30_000),
  LIMIT_SOCKETS: count(10_000),
  LIMIT_SOCKET_MESSAGE_BYTES: count(64 * 1024),
  LIMIT_SOCKET_OPERATIONS: count(64),
  LIMIT_SOCKETS_PER_USER: count(8),
  LIMIT_SOCKETS_PER_ADDRESS: count(2_000),
  LIMIT_STREAMS_PER_USER: count(64),
  LIMIT_STREAMS_PER_ADDRESS: count(2_000),
  LIMIT_SOCKET_MESSAGES_PER_SECOND: count(50),
  LIMIT_SOCKET_QUEUE_BYTES: count(1024 * 1024),
  LIMIT_SUBSCRIBER_EVENTS: count(256),
  LIMIT_SUBSCRIBER_BYTES: count(256 * 1024),
  LIMIT_STREAM_STALL_MS: count(35_000),
  LIMIT_SOCKET_INIT_MS: count(3000),
  LIMIT_SOCKET_PING_MS: count(25_000),
  LIMIT_SOCKET_PONG_MS: count(10_000),
  LIMIT_UPSTREAM_SUBSCRIPTIONS: count(10_000),
  LIMIT_UPSTREAM_RESUME_MS: count(60_000),
  LIMIT_REPLAYS_PER_USER: count(8),
  LIMIT_REPLAY_PERCENT: count(25, 100),
  LIMIT_DRAIN_MS: count(10_000),
};

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  SUPERGRAPH: z.string().default('schema/supergraph.graphql'),
  SUPERGRAPH_WATCH: flag.default(true),
  RELOAD_WINDOW_MS: z.coerce.number().int().min(0).default(10_000),
  DIRECTORY_URL: z.url().optional(),
  JWKS_URL: z.url().optional(),
  REVOCATIONS_URL: z.url().optional(),
  JWT_ISSUER: z.string().default('sectorwars'),
  JWT_AUDIENCE: z.string().default('sectorwars'),
  SERVICE_MASTER_KEY: hexKey.optional(),
  SUBGRAPH_URLS: urlMap.default({}),
  GRAPHIQL: flag.default(true),
  INTROSPECTION: flag.default(true),
  ASSUMED_LIST_SIZE: count(10),
  APQ: flag.default(true),
  TRUSTED_DOCUMENTS: z.string().optional(),
  TRUSTED_DOCUMENTS_ONLY: flag.default(false),
  INFLIGHT_DEDUP: flag.default(true),
  CSRF_PREVENTION: flag.default(false),
  PLANNER: z.enum(['auto', 'hive', 'apollo']).default('auto'),
  OVERRIDE_LABELS: names,
  EXPLAIN: z.enum(['off', 'authorized', 'everyone']).default('authorized'),
  AUTHORIZATION: z.enum(['reject', 'filter']).default('filter'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ...limitSettings,
});

/** What no single variable can say about itself. */
const consistent = settings.refine(
  (read) => read.TRUSTED_DOCUMENTS !== undefined || !read.TRUSTED_DOCUMENTS_ONLY,
  { path: ['TRUSTED_DOCUMENTS'], message: 'must name a manifest, because TRUSTED_DOCUMENTS_ONLY is on' },
);

type Settings = z.infer<typeof settings>;

function limitsOf(read: Settings) {
  return {
    bodyBytes: read.LIMIT_BODY_BYTES,
    tokens: read.LIMIT_TOKENS,
    depth: read.LIMIT_DEPTH,
    aliases: read.LIMIT_ALIASES,
    rootFields: read.LIMIT_ROOT_FIELDS,
    directives: read.LIMIT_DIRECTIVES,
    expandedSelections: read.LIMIT_EXPANDED_SELECTIONS,
    cost: read.LIMIT_COST,
    nameLength: read.LIMIT_NAME_LENGTH,
    variablesBytes: read.LIMIT_VARIABLES_BYTES,
    variablesDepth: read.LIMIT_VARIABLES_DEPTH,
    requestMs: read.LIMIT_REQUEST_MS,
    planMs: read.LIMIT_PLAN_MS,
    /** One call to a server, and the time it has to accept a connection. */
    subgraphMs: read.LIMIT_SUBGRAPH_MS,
    subgraphConnectMs: read.LIMIT_SUBGRAPH_CONNECT_MS,
    /** Per server: connections, and requests that wait for one. */
    subgraphConnections: read.LIMIT_SUBGRAPH_CONNECTIONS,
    subgraphWaiting: read.LIMIT_SUBGRAPH_WAITING,
    replyBytes: read.LIMIT_REPLY_BYTES,
    /** How long a server that mostly fails is left alone. */
    breakerOpenMs: read.BREAKER_OPEN_MS,
    /** WebSockets at a time; every further one is answered by 503. */
    sockets: read.LIMIT_SOCKETS,
    socketMessageBytes: read.LIMIT_SOCKET_MESSAGE_BYTES,
    socketOperations: read.LIMIT_SOCKET_OPERATIONS,
    socketsPerUser: read.LIMIT_SOCKETS_PER_USER,
    /** WebSockets of one IPv4 address or IPv6 network; a proxy in front of the gateway is one address. */
    socketsPerAddress: read.LIMIT_SOCKETS_PER_ADDRESS,
    /** Subscriptions over server-sent events at a time. */
    streamsPerUser: read.LIMIT_STREAMS_PER_USER,
    /** The same of one IPv4 address or IPv6 network, with a token and without. */
    streamsPerAddress: read.LIMIT_STREAMS_PER_ADDRESS,
    socketMessagesPerSecond: read.LIMIT_SOCKET_MESSAGES_PER_SECOND,
    /** What may wait for one reader: at its socket, and for the rest of the plan in each of its subscriptions. */
    socketQueueBytes: read.LIMIT_SOCKET_QUEUE_BYTES,
    /** Results that may wait for one subscriber before it gets only the latest. */
    subscriberEvents: read.LIMIT_SUBSCRIBER_EVENTS,
    subscriberBytes: read.LIMIT_SUBSCRIBER_BYTES,
    /** How long a client of server-sent events may take nothing of them; comments come every 12 s. */
    streamStallMs: read.LIMIT_STREAM_STALL_MS,
    socketInitMs: read.LIMIT_SOCKET_INIT_MS,
    socketPingMs: read.LIMIT_SOCKET_PING_MS,
    socketPongMs: read.LIMIT_SOCKET_PONG_MS,
    /** Subscriptions at one server (a region's, or a subgraph's) at a time. */
    upstreamSubscriptions: read.LIMIT_UPSTREAM_SUBSCRIPTIONS,
    /** For how long a subscription that was lost at its server is opened again. */
    upstreamResumeMs: read.LIMIT_UPSTREAM_RESUME_MS,
    /** Subscriptions of one player, or without a token of one address, that are told what they missed; more wait for their turn. */
    replaysPerUser: read.LIMIT_REPLAYS_PER_USER,
    /** The same of all callers: a share of the places at a server, so that the others are left to what is live. */
    replays: Math.ceil((read.LIMIT_UPSTREAM_SUBSCRIPTIONS * read.LIMIT_REPLAY_PERCENT) / 100),
    drainMs: read.LIMIT_DRAIN_MS,
  };
}

function configOf(read: Settings) {
  return {
    host: read.HOST,
    port: read.PORT,
    /** File of the composed supergraph. */
    supergraph: read.SUPERGRAPH,
    reload: {
      /** Whether a change of the file is taken up by itself; a SIGHUP does it in any case. */
      watch: read.SUPERGRAPH_WATCH,
      /** Milliseconds over which subscriptions move to a new supergraph. */
      windowMs: read.RELOAD_WINDOW_MS,
    },
    /** Where the directory of shards is; without it only the supergraph's own URLs are known. */
    directoryUrl: read.DIRECTORY_URL,
    /** Whose tokens are accepted; without it tokens are forwarded unread. */
    tokens: read.JWKS_URL
      ? { jwksUrl: read.JWKS_URL, issuer: read.JWT_ISSUER, audience: read.JWT_AUDIENCE }
      : undefined,
    /** Where ended sessions are listed; without it a token is good until it expires. */
    revocationsUrl: read.REVOCATIONS_URL,
    /** Key from which each service's signing key is derived; without it requests go out unsigned. */
    masterKey: read.SERVICE_MASTER_KEY,
    /** Subgraph name to URL, in place of the supergraph's. */
    subgraphUrls: read.SUBGRAPH_URLS,
    graphiql: read.GRAPHIQL,
    introspection: read.INTROSPECTION,
    /** How long a list is taken to be that the schema says nothing about. */
    assumedListSize: read.ASSUMED_LIST_SIZE,
    /** Documents that clients name instead of sending them. */
    persisted: {
      /** Whether clients may leave documents here (automatic persisted queries). */
      automatic: read.APQ,
      /** Manifest of the documents the operator trusts. */
      trustedFile: read.TRUSTED_DOCUMENTS,
      /** Whether nothing but trusted documents is run. */
      trustedOnly: read.TRUSTED_DOCUMENTS_ONLY,
      maxDocuments: read.LIMIT_PERSISTED_DOCUMENTS,
      maxBytes: read.LIMIT_PERSISTED_BYTES,
    },
    /** Whether equal queries under way at the same time share one execution. */
    inFlightSharing: read.INFLIGHT_DEDUP,
    /** Whether a GET must show that no other site's page sent it. */
    csrfPrevention: read.CSRF_PREVENTION,
    planning: {
      /** `auto`: the native planner, and Apollo's for what that one does not plan. */
      planner: read.PLANNER,
      /** Labels of progressive `@override`s that are on for everybody. */
      overrideLabels: read.OVERRIDE_LABELS,
    },
    /** Who is told how an operation was run: `authorized` are admins and developers, by their token. */
    explain: read.EXPLAIN,
    /** What happens to an operation of which some fields are forbidden. */
    authorization: read.AUTHORIZATION,
    logLevel: read.LOG_LEVEL,
    limits: limitsOf(read),
  };
}

export type Config = ReturnType<typeof configOf>;
export type Limits = Config['limits'];

/**
 * Validates environment and command line (`--supergraph FILE --port N` win over the environment).
 * @throws Error with one line that names every bad variable
 */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  args: string[] = process.argv.slice(2),
): Config {
  const { values } = parseArgs({
    args,
    options: { supergraph: { type: 'string' }, port: { type: 'string' } },
  });
  // An empty variable is what `docker compose` and CI make of one that is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const flags = {
    ...(values.supergraph && { SUPERGRAPH: values.supergraph }),
    ...(values.port && { PORT: values.port }),
  };
  const result = consistent.safeParse({ ...given, ...flags });
  if (result.success) return configOf(result.data);
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(`The gateway cannot start: ${faults}`);
}

/** The configuration as it may be logged: keys, and passwords inside URLs, are hidden. */
export function describe(config: Config): Record<string, unknown> {
  const withoutPassword = (text: string): string => text.replace(/\/\/[^/@]*@/, '//***@');
  return {
    ...config,
    planning: { ...config.planning, overrideLabels: [...config.planning.overrideLabels] },
    masterKey: config.masterKey ? '***' : 'none: requests are not signed',
    directoryUrl: config.directoryUrl && withoutPassword(config.directoryUrl),
    revocationsUrl: config.revocationsUrl && withoutPassword(config.revocationsUrl),
    tokens: config.tokens && { ...config.tokens, jwksUrl: withoutPassword(config.tokens.jwksUrl) },
    subgraphUrls: Object.fromEntries(
      Object.entries(config.subgraphUrls).map(([name, url]) => [name, withoutPassword(url)]),
    ),
  };
}
