/** The subgraph's WebSocket: the gateway subscribes here, signed like every request. */
import type { Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { RequestContext } from './context.ts';
import type { Mask } from './mask.ts';
import { unauthenticated, type Principal, type Trust } from './trust.ts';

interface SocketOptions<C extends RequestContext> {
  schema: GraphQLSchema;
  trust: Trust;
  mask: Mask;
  context(base: RequestContext): C;
}

interface ConnectionParams extends Record<string, unknown> {
  signature?: string;
  authorization?: string;
  requestId?: string;
}

/** Who opened a socket. The signal fires when it closes: one listener per socket, however many operations it carries. */
interface Caller {
  principal: Principal;
  requestId: string;
  signal: AbortSignal;
}

/** Serves `graphql-transport-ws` at `/graphql`; disposing closes every socket with 1012, which clients retry. */
export function attachSocket<C extends RequestContext>(
  server: Server,
  options: SocketOptions<C>,
): AsyncDisposable {
  const { trust } = options;
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 256 * 1024 });
  const callers = new WeakMap<object, Caller>();
  const mask = (extra: Extra, errors: readonly GraphQLError[]): GraphQLError[] =>
    errors.map((error) => options.mask(error, callers.get(extra.socket)?.requestId ?? 'socket', false));
  const service = useServer<ConnectionParams>(
    {
      schema: options.schema,
      connectionInitWaitTimeout: 3_000,
      onConnect: ({ connectionParams, extra }) => {
        const principal = trust.principal(connectionParams?.signature, '/graphql', '');
        if (!principal) return false;
        const closed = new AbortController();
        extra.socket.once('close', () => closed.abort());
        const requestId = connectionParams?.requestId ?? randomUUID();
        callers.set(extra.socket, { principal, requestId, signal: closed.signal });
        return true;
      },
      context: async ({ connectionParams, extra }) => {
        const caller = callers.get(extra.socket);
        if (!caller) throw unauthenticated();
        return options.context({
          ...caller,
          viewer: await trust.viewer(connectionParams?.authorization),
          idempotencyKey: undefined,
        });
      },
      onError: ({ extra }, _id, _payload, errors) => mask(extra, errors).map((error) => error.toJSON()),
      onNext: ({ extra }, _id, _payload, _args, result) =>
        result.errors
          ? { data: result.data ?? null, errors: mask(extra, result.errors).map((error) => error.toJSON()) }
          : undefined,
    },
    sockets,
    25_000,
  );
  return {
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.close(1012, 'restarting');
      await service.dispose();
    },
  };
}
