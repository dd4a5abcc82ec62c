/** A small real subgraph over HTTP and WebSocket that keeps the requests it got, can misbehave, stop and come back. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { freePort } from '#infra/embedded/postgres.ts';

export interface RecordedRequest {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
  /** `performance.now()` at which the caller hung up before the answer; undefined when it did not. */
  abortedAt: number | undefined;
}

type Answer = (response: ServerResponse, request: RecordedRequest) => void | Promise<void>;

export interface TestSubgraph extends AsyncDisposable {
  readonly url: string;
  readonly schema: GraphQLSchema;
  readonly requests: RecordedRequest[];
  /** `connection_init` payloads of the sockets that were opened. */
  readonly connections: Record<string, unknown>[];
  readonly openSockets: number;
  /** Requests that are neither answered nor given up by their caller. */
  readonly answering: number;
  /** How many sockets were refused. */
  readonly refusedSockets: number;
  /** Refuses further sockets, or takes them again. */
  refuseSockets(refuse: boolean): void;
  /** Answers all further requests by hand; without an argument it answers as GraphQL again. */
  answerWith(answer?: Answer): void;
  /** Waits before each further answer. */
  delay(milliseconds: number): void;
  /** Cuts all connections and stops listening. */
  stop(): Promise<void>;
  /** Listens again, at the same port. */
  start(): Promise<void>;
}

export interface TestSubgraphOptions {
  typeDefs: string;
  resolvers: object;
}

export async function startSubgraph({ typeDefs, resolvers }: TestSubgraphOptions): Promise<TestSubgraph> {
  // 2.15 takes modules as a list; a single object ends in "doc.definitions is not iterable".
  type Modules = Parameters<typeof buildSubgraphSchema>[0];
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }] as Modules);
  const yoga = createYoga({
    schema,
    logging: false,
    graphiql: false,
    landingPage: false,
    maskedErrors: false,
  });
  const requests: RecordedRequest[] = [];
  const connections: Record<string, unknown>[] = [];
  const tcp = new Set<Socket>();
  let answer: Answer | undefined;
  let delayMs = 0;
  let answering = 0;
  let refusing = false;
  let refusedSockets = 0;
  // One that nobody is given by chance while it is stopped.
  const port = await freePort();
  let server: Server;
  let sockets: WebSocketServer;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const parsed = JSON.parse(body) as Pick<RecordedRequest, 'query' | 'variables' | 'operationName'>;
    const recorded: RecordedRequest = {
      path: request.url ?? '',
      headers: request.headers,
      body,
      query: parsed.query,
      variables: parsed.variables,
      operationName: parsed.operationName,
      abortedAt: undefined,
    };
    requests.push(recorded);
    answering += 1;
    response.once('close', () => {
      answering -= 1;
      if (!response.writableFinished) recorded.abortedAt = performance.now();
    });
    if (delayMs > 0) await sleep(delayMs, undefined, { ref: false });
    if (response.destroyed) return;
    if (answer) return await answer(response, recorded);
    const answered = await yoga.fetch('http://subgraph/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
    });
    response.writeHead(answered.status, { 'content-type': 'application/json' }).end(await answered.text());
  }

  async function start(): Promise<void> {
    server = createServer((request, response) => {
      handle(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    server.on('connection', (socket) => {
      tcp.add(socket);
      socket.once('close', () => tcp.delete(socket));
    });
    sockets = new WebSocketServer({ server, path: '/graphql' });
    useServer(
      {
        schema,
        // Resolvers see who opened the socket.
        context: ({ connectionParams }) => ({ ...connectionParams }),
        onConnect: ({ connectionParams }) => {
          if (refusing) refusedSockets += 1;
          else connections.push({ ...connectionParams });
          return !refusing;
        },
      },
      sockets,
    );
    await new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  }

  async function stop(): Promise<void> {
    if (!server.listening) return;
    for (const socket of tcp) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }

  await start();
  return {
    get url() {
      return `http://127.0.0.1:${port}/graphql`;
    },
    schema,
    requests,
    connections,
    get openSockets() {
      return sockets.clients.size;
    },
    get answering() {
      return answering;
    },
    get refusedSockets() {
      return refusedSockets;
    },
    refuseSockets: (refuse) => {
      refusing = refuse;
    },
    answerWith: (given) => {
      answer = given;
    },
    delay: (milliseconds) => {
      delayMs = milliseconds;
    },
    stop,
    start,
    async [Symbol.asyncDispose]() {
      await stop();
      await yoga.dispose();
    },
  };
}
