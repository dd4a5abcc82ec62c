/** One subgraph's server: signed GraphQL over HTTP and WebSocket, open health checks, a clean end. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { errorStatus, type ErrorCode } from '#wire/error-codes.ts';
import { headers as names } from '#wire/headers.ts';
import { signatureHeader } from '#wire/signature.ts';
import { isMutation, type Answers } from './answers.ts';
import type { RequestContext } from './context.ts';
import { guardEntities } from './entities.ts';
import type { Logger } from './log.ts';
import { createMask, type Mask } from './mask.ts';
import { attachSocket } from './socket.ts';
import { Refusal } from './refusal.ts';
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
  const yoga = createYoga<{ base: RequestContext }>({
    schema,
    context: ({ base }) => options.context(base),
    graphiql: false,
    landingPage: false,
    logging: false,
    maskedErrors: false,
    plugins: [maskErrors(mask)],
  });

  const handle = createHandler(options, yoga);
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (error instanceof Refusal) return sendError(response, 401, error.code, error.message);
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
      await yoga.dispose();
    },
  };
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Executor {
  fetch(request: Request, context: { base: RequestContext }): Response | Promise<Response>;
}

/** Health is open; everything else is proved by its signature before a byte of it is parsed. */
function createHandler<C extends RequestContext>(options: SubgraphOptions<C>, yoga: Executor): Handle {
  const { trust } = options;
  return async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/health' || path === '/ready') {
      const ok = path === '/health' || options.ready();
      return sendJson(response, ok ? 200 : 503, { service: options.name, ok });
    }
    if (request.method === 'GET' && (await options.publicRoute?.(path, response))) return;
    const body = await readBody(request);
    if (body === undefined) return sendError(response, 413, 'PAYLOAD_TOO_LARGE', 'The body is too large.');
    const principal = trust.principal(header(request, signatureHeader), path, body);
    if (!principal)
      return sendError(
        response,
        401,
        'UNAUTHENTICATED',
        'This service answers signed requests of the platform only.',
      );
    if (request.method === 'GET' && (await options.route?.(path, response, principal))) return;
    if (path !== '/graphql' || request.method !== 'POST')
      return sendError(response, 404, 'NOT_FOUND', 'There is nothing here.');
    const signal = AbortSignal.any([closed(response), AbortSignal.timeout(deadlineOf(request))]);
    const base: RequestContext = {
      requestId: header(request, names.requestId) ?? randomUUID(),
      principal,
      viewer: await trust.viewer(header(request, 'authorization')),
      idempotencyKey: header(request, 'idempotency-key'),
      stream: {},
      signal,
    };
    const { status, text } = await answerOnce(options.answers, base, body, async () => {
      const answer = await yoga.fetch(
        new Request('http://subgraph/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: new Uint8Array(body),
          signal,
        }),
        { base },
      );
      return { status: answer.status, text: await answer.text() };
    });
    response
      .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      .end(text);
  };
}

interface Answer {
  status: number;
  text: string;
}

/** A keyed mutation that was answered without an error before gets that answer, word for word. */
async function answerOnce(
  answers: Answers | undefined,
  { viewer, idempotencyKey: key }: RequestContext,
  bytes: Buffer,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const body = answers && viewer && key !== undefined ? bytes.toString('utf8') : '';
  if (!answers || !viewer || key === undefined || !isMutation(body)) return await work();
  const request = { playerId: viewer.id, key, body };
  const before = await answers.find(request);
  if (before !== undefined) return { status: 200, text: before };
  const answer = await work();
  // What was done is done: a repeat finds the result itself where its answer could not be kept.
  if (answer.status === 200 && !answer.text.includes('"errors":'))
    await answers.keep(request, answer.text).catch(() => undefined);
  return answer;
}

/** One place for every phase: `useErrorHandler` sees only copies of what execution answers. */
function maskErrors(mask: Mask): Plugin<object, { base: RequestContext }> {
  return {
    onExecutionResult(payload) {
      const { result, context } = payload;
      if (!result || !('errors' in result) || !result.errors?.length) return;
      const { requestId, signal } = context.base;
      const errors = result.errors.map((error) => mask(error, requestId, signal.aborted));
      payload.setResult({ ...result, errors });
    },
  };
}

function deadlineOf(request: IncomingMessage): number {
  const given = Number(header(request, names.deadline));
  return Number.isFinite(given) && given > 0 ? Math.min(given, 60_000) : 30_000;
}

function closed(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
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
  const text = JSON.stringify(value);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });
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
