/** The subgraph's WebSocket: the gateway subscribes here, signed like every request. */
import type { Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { ExecutionArgs, GraphQLError, GraphQLSchema } from 'graphql';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { RequestContext } from './context.ts';
import type { Logger } from './log.ts';
import type { Mask } from './mask.ts';
import { Refusal } from './refusal.ts';
import { readExtensions, subscribeTo } from './stream.ts';
import { openTrace } from './trace.ts';
import { unauthenticated, type Principal, type Trust } from './trust.ts';

interface SocketOptions<C extends RequestContext> {
  schema: GraphQLSchema;
  trust: Trust;
  mask: Mask;
  log: Logger;
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

/** A gateway that vanished without a word is noticed within twice the time. */
const pingMs = 10_000;
/** Subscriptions that one socket carries: the gateway opens one for each that it cannot share. */
const maxSubscriptions = 1_000;

/** Serves `graphql-transport-ws` at `/graphql`; disposing closes every socket with 1012, which clients retry. */
export function attachSocket<C extends RequestContext>(
  server: Server,
  options: SocketOptions<C>,
): AsyncDisposable {
  const { trust } = options;
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 256 * 1024 });
  const callers = new WeakMap<object, Caller>();
  const bases = new WeakMap<C, RequestContext>();
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
      onSubscribe: ({ subscriptions }, _id, { extensions }) => {
        const fault = faultOf(Object.keys(subscriptions).length, extensions);
        return fault && [fault];
      },
      context: async ({ connectionParams, extra }, _id, { extensions }) => {
        const caller = callers.get(extra.socket);
        if (!caller) throw unauthenticated();
        const base: RequestContext = {
          ...caller,
          trace: openTrace(options.log, undefined),
          viewer: await trust.viewer(connectionParams?.authorization),
          idempotencyKey: undefined,
          stream: readExtensions(extensions),
        };
        const context = options.context(base);
        bases.set(context, base);
        return context;
      },
      subscribe: async (args: ExecutionArgs) => {
        const base = bases.get(args.contextValue as C);
        if (!base) throw unauthenticated();
        return await subscribeTo(args, base.stream, base.viewer === undefined, () => options.context(base));
      },
      onError: ({ extra }, _id, _payload, errors) => mask(extra, errors).map((error) => error.toJSON()),
      onNext: ({ extra }, _id, _payload, _args, { data, errors, extensions }) =>
        errors
          ? {
              data: data ?? null,
              errors: mask(extra, errors).map((error) => error.toJSON()),
              ...(extensions && { extensions }),
            }
          : undefined,
    },
    sockets,
    pingMs,
  );
  return {
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.close(1012, 'restarting');
      await service.dispose();
    },
  };
}

/** Why a subscription cannot begin, before anything is known of it. */
function faultOf(
  subscriptions: number,
  extensions: Record<string, unknown> | null | undefined,
): Refusal | undefined {
  if (subscriptions > maxSubscriptions)
    return new Refusal('RATE_LIMITED', `One socket carries ${maxSubscriptions} subscriptions at most.`);
  const after = extensions?.['after'];
  return after === undefined || typeof after === 'string'
    ? undefined
    : new Refusal('BAD_USER_INPUT', '`extensions.after` must be a cursor.');
}
