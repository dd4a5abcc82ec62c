/** One operation on a socket, from its message to its last result. */
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { MessageType, type SubscribePayload } from 'graphql-ws';
import type { Feed } from '#gateway/fanout/feed.ts';
import type { Caller } from '#gateway/pipeline/authenticate.ts';
import { readEnvelope } from '#gateway/pipeline/envelope.ts';
import { beginExchange, type Exchange } from '#gateway/pipeline/exchange.ts';
import { textOf } from '#gateway/pipeline/formatted.ts';
import type { Pipeline, Response } from '#gateway/pipeline/pipeline.ts';
import type { Prepared } from '#gateway/pipeline/prepare.ts';
import { readCredentials } from './credentials.ts';
import type { ProtocolOptions, Wire } from './protocol.ts';

export interface SocketOperation {
  id: string;
  payload: SubscribePayload;
  /** Who opened the socket. */
  caller: Caller;
  wire: Wire;
}

export interface Running {
  /** Whether it ends by itself soon: a query or a mutation, as far as is known. */
  finite(): boolean;
  /** Ends it at once: nothing of it is sent any more, and what it has open upstream is closed. */
  end(reason: Error): void;
  /** Resolves when it is over. Rejects with a bug. */
  readonly ended: Promise<void>;
}

/** Starts an operation: the same steps as over HTTP. Whatever goes wrong is said to its ID alone. */
export function runOperation(operation: SocketOperation, options: Steps): Running {
  const controller = new AbortController();
  const exchange = beginExchange('WS', operation.wire.network);
  return {
    finite: () => exchange.operationType !== OperationTypeNode.SUBSCRIPTION,
    end: (reason) => controller.abort(reason),
    ended: run(operation, options, exchange, controller.signal),
  };
}

type Steps = Pick<ProtocolOptions, 'pipeline' | 'observer'>;

async function run(
  operation: SocketOperation,
  { pipeline, observer }: Steps,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<void> {
  const { id, wire } = operation;
  const ended = observer.begin(exchange);
  try {
    const response = await start(operation, pipeline, exchange, signal);
    if (!response) return;
    if ('start' in response) await deliver(response, operation, signal);
    else if (!signal.aborted) wire.send(message(MessageType.Next, id, textOf(response)));
    if (!signal.aborted) wire.send(message(MessageType.Complete, id));
  } finally {
    ended();
  }
}

/** Sends a subscription's results; resolves at its end. */
function deliver(feed: Feed, { id, wire }: SocketOperation, signal: AbortSignal): Promise<void> {
  const head = `${headOf(MessageType.Next, id)},"payload":`;
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    feed.start({
      next: ({ payload }) => wire.sendParts(head, payload, '}'),
      complete: resolve,
      cut: () => wire.closeSlow(),
    });
  });
}

/**
 * Prepares and runs; undefined when it was refused, which its client has been told. What is prepared belongs to a
 * generation, which a subscription may outlive: it is held no longer than this takes.
 */
async function start(
  { id, payload, caller, wire }: SocketOperation,
  pipeline: Pipeline,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<Response | undefined> {
  let runner: Caller;
  let prepared: Prepared;
  try {
    runner = (await ownCaller(payload, pipeline)) ?? caller;
    signal.throwIfAborted();
    prepared = pipeline.prepare(readEnvelope(payload), runner, exchange);
  } catch (error) {
    const { errors } = pipeline.refuse(error, exchange);
    if (!signal.aborted) wire.send(errorMessage(id, errors));
    return undefined;
  }
  return await pipeline.run(prepared, runner, exchange, signal);
}

/** Who asks for one operation, when it brings credentials of its own. */
async function ownCaller(payload: SubscribePayload, pipeline: Pipeline): Promise<Caller | undefined> {
  const credentials = readCredentials(payload.extensions);
  const { authorization = null } = credentials;
  return authorization === null ? undefined : await pipeline.authenticate(credentials);
}

/** What refuses an operation; nothing follows for its ID. */
export function errorMessage(id: string, errors: readonly GraphQLFormattedError[]): string {
  return message(MessageType.Error, id, JSON.stringify(errors));
}

function message(type: MessageType, id: string, payload?: string): string {
  const head = headOf(type, id);
  return payload === undefined ? `${head}}` : `${head},"payload":${payload}}`;
}

function headOf(type: MessageType, id: string): string {
  return `{"id":${JSON.stringify(id)},"type":"${type}"`;
}
