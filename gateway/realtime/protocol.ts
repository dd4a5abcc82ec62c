/** The `graphql-transport-ws` protocol over the pipeline: an operation on a socket meets the same steps as one over HTTP. */
import { GraphQLError, GraphQLSchema, type ExecutionArgs, type FormattedExecutionResult } from 'graphql';
import { makeServer, type Context, type ExecutionResult, type SubscribePayload } from 'graphql-ws';
import type { Config } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';
import type { Observer } from '#gateway/observe/observer.ts';
import type { Caller } from '#gateway/pipeline/authenticate.ts';
import { ClientLeft } from '#gateway/pipeline/deadline.ts';
import { readEnvelope } from '#gateway/pipeline/envelope.ts';
import { beginExchange } from '#gateway/pipeline/exchange.ts';
import { objectOf, type Formatted } from '#gateway/pipeline/formatted.ts';
import type { Pipeline } from '#gateway/pipeline/pipeline.ts';
import type { Prepared } from '#gateway/pipeline/prepare.ts';
import type { OnSessionEnded } from '#gateway/pipeline/revocations.ts';
import { createStream, type Source } from '#gateway/pipeline/stream.ts';
import type { Seats } from './budget.ts';
import { closeCodes } from './close-codes.ts';
import type { Extra, Protocol } from './connection.ts';
import { readCredentials } from './credentials.ts';

/** Longest ID of an operation; clients use a UUID or a number. */
const maxIdLength = 128;
/** A ping's payload is sent back: it must not be a way to make us send much. */
const maxPingLength = 1024;
const maxTimerMs = 2 ** 31 - 1;
/** graphql-ws keeps what it is given for as long as a subscription lives, which may be longer than its schema does. */
const noSchema = new GraphQLSchema({});

export interface ProtocolOptions {
  pipeline: Pipeline;
  observer: Observer;
  limits: Config['limits'];
  seats: Seats;
  onSessionEnded: OnSessionEnded;
}

type Socket = Context<Record<string, unknown>, Extra>;
/** Results are formatted by the pipeline; graphql-ws's types want error objects, its wire does not. */
type Start = () => AsyncGenerator<ExecutionResult, undefined, undefined>;

export function createProtocol(options: ProtocolOptions): Protocol {
  const callers = new WeakMap<Socket, Caller>();
  const start = (args: ExecutionArgs) => (args.contextValue as Start)();
  return makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: options.limits.socketInitMs,
    onConnect: async (socket) => {
      const caller = await connect(socket, options);
      if (caller) callers.set(socket, caller);
      return caller !== undefined;
    },
    onPing: ({ extra }, payload) => {
      if (payload && JSON.stringify(payload).length > maxPingLength)
        extra.close(closeCodes.badRequest, 'Ping too large');
    },
    onSubscribe: (socket, id, payload) => {
      if (id.length <= maxIdLength) return subscribe(socket, payload, callers.get(socket), options);
      socket.extra.close(closeCodes.badRequest, 'Invalid message received');
      return [refusal('BAD_REQUEST', 'The ID is too long.')];
    },
    execute: start,
    subscribe: start,
    // Results come formatted from the pipeline.
    onNext: (_socket, _id, _payload, _args, result): FormattedExecutionResult =>
      objectOf(result as unknown as Formatted),
  });
}

/** Authenticates a socket and bounds its life by its token's and its session's; undefined when it was closed instead. */
async function connect(
  socket: Socket,
  { pipeline, seats, onSessionEnded }: ProtocolOptions,
): Promise<Caller | undefined> {
  const { extra, connectionParams } = socket;
  let caller: Caller;
  try {
    caller = await pipeline.authenticate(readCredentials(connectionParams));
  } catch (error) {
    closeRefused(extra, error);
    return undefined;
  }
  if (!caller.viewer) return caller;
  const leaveSeat = seats.take(caller.viewer.id);
  if (!leaveSeat) {
    extra.close(closeCodes.tooManyRequests, 'Too many sockets');
    return undefined;
  }
  const lifetime = Math.max(0, Math.min(caller.viewer.expiresAt * 1000 - Date.now(), maxTimerMs));
  const expiry = setTimeout(() => extra.close(closeCodes.forbidden, 'Token expired'), lifetime);
  const stopWaiting = onSessionEnded(caller.viewer.sessionId, () =>
    extra.close(closeCodes.forbidden, 'Logged out'),
  );
  extra.onClosed.push(leaveSeat, () => clearTimeout(expiry), stopWaiting);
  return caller;
}

function closeRefused(extra: Extra, error: unknown): void {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (code === 'UNAUTHENTICATED') extra.close(closeCodes.forbidden, 'Token expired or not ours');
  else if (code === 'SUBGRAPH_UNAVAILABLE')
    extra.close(closeCodes.tryAgainLater, 'Tokens cannot be checked now');
  else if (code === 'BAD_USER_INPUT') extra.close(closeCodes.badRequest, 'Bad connection_init payload');
  else throw error;
}

/** Prepares one operation: errors for its ID alone, or the arguments graphql-ws starts it with. */
async function subscribe(
  socket: Socket,
  payload: SubscribePayload,
  socketCaller: Caller | undefined,
  { pipeline, observer, limits }: ProtocolOptions,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const exchange = beginExchange('WS');
  const ended = observer.begin(exchange);
  try {
    if (Object.keys(socket.subscriptions).length > limits.socketOperations) {
      throw refusal('RATE_LIMITED', `A socket may run ${limits.socketOperations} operations at a time.`);
    }
    const caller = (await ownCaller(payload, pipeline)) ?? socketCaller;
    if (!caller) throw refusal('UNAUTHENTICATED', 'The socket is not connected.');
    const envelope = readEnvelope(payload);
    const once = holdOnce(pipeline.prepare(envelope, caller, exchange));
    const run: Start = () => {
      const controller = new AbortController();
      const answer = pipeline.run(once.take(), caller, exchange, controller.signal);
      return createStream(answer as unknown as Promise<Source<ExecutionResult>>, () => {
        controller.abort(new ClientLeft());
        void answer.finally(ended);
      }).results;
    };
    return {
      schema: noSchema,
      document: once.document,
      operationName: envelope.operationName ?? null,
      contextValue: run,
    };
  } catch (error) {
    const { errors } = pipeline.refuse(error, exchange);
    ended();
    return errors.map(
      (formatted) => new GraphQLError(formatted.message, { extensions: formatted.extensions ?? {} }),
    );
  }
}

/** Hands out what was prepared and lets go of it: it belongs to a generation, which its subscription may outlive. */
function holdOnce(prepared: Prepared) {
  let held: Prepared | undefined = prepared;
  return {
    document: prepared.operation.document,
    take(): Prepared {
      if (!held) throw new TypeError('an operation that was started twice');
      const taken = held;
      held = undefined;
      return taken;
    },
  };
}

/** Who asks for one operation, when it brings credentials of its own. */
async function ownCaller(payload: SubscribePayload, pipeline: Pipeline): Promise<Caller | undefined> {
  const credentials = readCredentials(payload.extensions);
  const { authorization = null } = credentials;
  return authorization === null ? undefined : await pipeline.authenticate(credentials);
}
