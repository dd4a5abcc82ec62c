/** One subgraph's server: signed GraphQL over HTTP and WebSocket, open health checks, a clean end. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { errorStatus, type ErrorCode } from '#wire/error-codes.ts';
import { headers as names } from '#wire/headers.ts';
import { signatureHeader } from '#wire/signature.ts';
import { isMutation, type Answers } from './answers.ts';
import type { RequestContext } from './context.ts';
import { guardEntities } from './entities.ts';
import { createExecutor, type Executor } from './execution.ts';
import type { Logger } from './log.ts';
import { createMask, unavailable, type Mask } from './mask.ts';
import { attachSocket } from './socket.ts';
import { openTrace } from './trace.ts';
import type { Principal, Trust } from './trust.ts';

export type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends (infer M)[]
  ? M extends { resolvers?: infer R }
    ? NonNullable<R>
    : never
  : never;

export interface SubgraphOptions<C extends RequestContext> {
  name: string;
  /** The region it serves; left out by a service of the platform. */
  regionId?: string;
  host: string;
  port: number;
  sdl: string;
  resolvers: object;
  trust: Trust;
  log: Logger;
  context(base: RequestContext): C;
  /** Where answers to keyed mutations are kept; left out where no mutation takes a key. */
  answers?: Answers;
  /** True when the service can answer: shown at `/ready`. */
  ready(): boolean;
  /** Other signed GET routes; returns true when it took the request. */
  route?(path: string, response: ServerResponse, principal: Principal): boolean | Promise<boolean>;
  /** GET routes open to everybody, such as public keys. */
  publicRoute?(path: string, response: ServerResponse): boolean | Promise<boolean>;
}

export interface Subgraph extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  readonly schema: GraphQLSchema;
}

/** A request larger than this is no subgraph request: 500 representations take about 60 KB. */
const maxBodyBytes = 2 * 1024 * 1024;

export async function serveSubgraph<C extends RequestContext>(
  options: SubgraphOptions<C>,
): Promise<Subgraph> {
  const { trust, log } = options;
  const mask = createMask(log, options.regionId);
  const schema = buildSubgraphSchema([
    { typeDefs: parse(options.sdl), resolvers: options.resolvers as Resolvers },
  ]);
  guardEntities(schema);
  const handle = createHandler(options, createExecutor<C>(schema), mask);
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.destroyed) return undefined;
      const masked = mask(error, header(request, names.requestId) ?? randomUUID(), false);
      const { code } = masked.extensions as { code: ErrorCode };
      return sendJson(response, errorStatus[code], { errors: [masked] });
    });
  });
  const socket = attachSocket(server, {
    schema,
    trust,
    mask,
    log,
    context: (base: RequestContext) => options.context(base),
  });
  await listen(server, options.port, options.host);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${options.host}:${port}/graphql`,
    schema,
    async [Symbol.asyncDispose]() {
      await socket[Symbol.asyncDispose]();
      server.closeIdleConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      });
    },
  };
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Health is open; everything else is proved by its signature before a byte of it is parsed. */
function createHandler<C extends RequestContext>(
  options: SubgraphOptions<C>,
  execute: Executor<C>,
  mask: Mask,
): Handle {
  const { trust } = options;
  return async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/health' || path === '/ready') {
      const ok = path === '/health' || options.ready();
      return sendJson(response, ok ? 200 : 503, { service: options.name, ok });
    }
    if (request.method === 'GET' && (await options.publicRoute?.(path, response))) return;
    const body = await readBody(request);
    if (body === undefined)
      return sendError(response, 413, { code: 'PAYLOAD_TOO_LARGE' }, 'The body is too large.');
    const principal = trust.principal(header(request, signatureHeader), path, body);
    // Between services, as when a clock is wrong: nothing of it is the player's, whose token is as good as before.
    if (!principal)
      return sendError(
        response,
        401,
        unavailable(options.regionId),
        'This service answers signed requests of the platform only.',
      );
    if (request.method === 'GET' && (await options.route?.(path, response, principal))) return;
    if (path !== '/graphql' || request.method !== 'POST')
      return sendError(response, 404, { code: 'NOT_FOUND' }, 'There is nothing here.');
    const signal = deadline(response, deadlineOf(request));
    const base: RequestContext = {
      requestId: header(request, names.requestId) ?? randomUUID(),
      trace: openTrace(options.log, header(request, names.traceparent)),
      principal,
      viewer: await trust.viewer(header(request, 'authorization')),
      idempotencyKey: header(request, 'idempotency-key'),
      stream: {},
      signal,
    };
    const text = await answerOnce(options.answers, base, body, async () => {
      const { errors, ...result } = await execute(body, () => options.context(base));
      const masked = errors?.map((error) => mask(error, base.requestId, base.signal.aborted));
      return {
        text: JSON.stringify(masked ? { ...result, errors: masked } : result),
        refused: errors !== undefined,
      };
    });
    sendText(response, 200, text);
  };
}

interface Answer {
  text: string;
  /** Whether it has errors. */
  refused: boolean;
}

/** A keyed mutation that was answered without an error before gets that answer, word for word. */
async function answerOnce(
  answers: Answers | undefined,
  { viewer, idempotencyKey: key }: RequestContext,
  bytes: Buffer,
  work: () => Promise<Answer>,
): Promise<string> {
  const body = answers && viewer && key !== undefined ? bytes.toString('utf8') : '';
  if (!answers || !viewer || key === undefined || !isMutation(body)) return (await work()).text;
  const request = { playerId: viewer.id, key, body };
  const before = await answers.find(request);
  if (before !== undefined) return before;
  const { text, refused } = await work();
  // What was done is done: a repeat finds the result itself where its answer could not be kept.
  if (!refused) await answers.keep(request, text).catch(() => undefined);
  return text;
}

function deadlineOf(request: IncomingMessage): number {
  const given = Number(header(request, names.deadline));
  return Number.isFinite(given) && given > 0 ? Math.min(given, 60_000) : 30_000;
}

/** Fires when the caller leaves before it is answered, or after `ms`. */
function deadline(response: ServerResponse, ms: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response, status, JSON.stringify(value));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}

function sendError(response: ServerResponse, status: number, extensions: object, message: string): void {
  sendJson(response, status, { errors: [{ message, extensions }] });
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken by another program; set PORT to a free one.`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}
