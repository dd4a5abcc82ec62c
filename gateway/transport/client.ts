/** Sends GraphQL to a server: signed, bounded in time and size; says what became of it and records it. */
import { headers as names } from '#wire/headers.ts';
import { signatureHeader } from '#wire/signature.ts';
import { traceparentOf } from '#wire/trace.ts';
import type { CallRecord, ExchangedBytes, OperationContext } from '#gateway/context.ts';
import { startCallDeadline } from '#gateway/regions/deadline.ts';
import { createPools, type PoolOptions } from './pools.ts';
import { post, type PostResult } from './post.ts';
import { readReply, type Reply } from './reply.ts';
import { readRetryAfter } from './retry-after.ts';
import { createSigning, type Sign } from './signing.ts';

/** A server that answers for a subgraph, or for one shard of it. */
export interface Server {
  subgraph: string;
  url: string;
  /** Name of the key it is signed with. */
  keyName: string;
  shard?: { key: string; name: string };
}

export interface Payload {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName?: string | undefined;
}

export type Sent =
  | { outcome: 'reply'; reply: Reply; serverFault: boolean; retryAfterMs?: number | undefined }
  | { outcome: 'bad-reply'; serverFault: boolean }
  /** Not now: it was asked too often, or has too much to do. `sent` is false when we did not even ask. */
  | { outcome: 'busy'; status: 429 | 503; sent: boolean; retryAfterMs?: number | undefined }
  | { outcome: 'unreachable'; sent: boolean }
  | { outcome: 'timeout' | 'aborted' };

export interface ClientOptions extends PoolOptions {
  /** Requests are signed with keys derived from it; unsigned without. */
  masterKey?: string;
  /** Longest time of one call. */
  callTimeoutMs?: number;
  maxReplyBytes?: number;
  /** Told of every call, beside the record in the operation's context. */
  onCall?: (record: CallRecord) => void;
}

export interface Client extends AsyncDisposable {
  readonly sign: Sign;
  readonly callTimeoutMs: number;
  /** Sends a body, the JSON text of a GraphQL request. Never rejects. */
  send(server: Server, body: string, context: OperationContext): Promise<Sent>;
  /** Records a call that ended in some other way, such as one the breaker held back. */
  record(
    server: Pick<Server, 'subgraph' | 'shard'>,
    startedAt: number,
    outcome: CallRecord['outcome'],
    context: OperationContext,
    exchanged?: ExchangedBytes,
  ): void;
}

export function createClient(options: ClientOptions = {}): Client {
  const { callTimeoutMs = 2_000, maxReplyBytes = 4 * 1024 * 1024, onCall } = options;
  const pools = createPools(options);
  const sign = createSigning(options.masterKey);

  const record: Client['record'] = ({ subgraph, shard }, startedAt, outcome, context, exchanged) => {
    const call = {
      subgraph,
      ...(shard && { shard: shard.name }),
      milliseconds: performance.now() - startedAt,
      outcome,
    };
    context.calls.push(call);
    onCall?.(call);
    if (exchanged) context.explanation?.called(call, startedAt, exchanged);
  };

  return {
    sign,
    callTimeoutMs,
    record,
    send(server, body, context) {
      const startedAt = performance.now();
      const target = pools.target(server.url);
      const deadline = startCallDeadline(context, callTimeoutMs);
      const headers = headersOf(context, deadline.ms, sign(server.keyName, target.path, body));
      return new Promise((resolve) => {
        const underWay = context.calls.length > 0;
        post(target, { headers, body, maxReplyBytes, underWay }, deadline, (result) => {
          const sent = judge(result, server);
          record(server, startedAt, outcomeOf(sent), context, exchangedBy(body, result));
          resolve(sent);
        });
      });
    },
    async [Symbol.asyncDispose]() {
      await pools[Symbol.asyncDispose]();
    },
  };
}

function exchangedBy(body: string, result: PostResult): ExchangedBytes {
  return {
    body,
    status: 'status' in result ? result.status : undefined,
    replyBytes: result.outcome === 'reply' ? result.body.length : undefined,
  };
}

function headersOf(
  context: OperationContext,
  deadlineMs: number,
  signature: string | undefined,
): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    [names.requestId]: context.requestId,
    [names.deadline]: String(deadlineMs),
  };
  if (context.traceId !== undefined) headers[names.traceparent] = traceparentOf(context.traceId);
  if (context.authorization !== undefined) headers['authorization'] = context.authorization;
  if (context.idempotencyKey !== undefined) headers['idempotency-key'] = context.idempotencyKey;
  if (signature !== undefined) headers[signatureHeader] = signature;
  return headers;
}

function judge(result: PostResult, server: Server): Sent {
  if (result.outcome === 'crowded') return { outcome: 'busy', status: 503, sent: false };
  if (result.outcome === 'broken') return { outcome: 'bad-reply', serverFault: !result.tooLarge };
  if (result.outcome !== 'reply') return result;
  const { status, contentType, body } = result;
  const serverFault = status >= 500;
  const busy = status === 429 || status === 503;
  const retryAfterMs = busy ? readRetryAfter(result.retryAfter) : undefined;
  const reply = readReply(status, contentType, body, server.url);
  if (reply) return { outcome: 'reply', reply, serverFault, retryAfterMs };
  return busy ? { outcome: 'busy', status, sent: true, retryAfterMs } : { outcome: 'bad-reply', serverFault };
}

function outcomeOf(sent: Sent): CallRecord['outcome'] {
  if (sent.outcome === 'reply') return sent.serverFault ? 'error' : 'ok';
  if (sent.outcome === 'bad-reply') return 'error';
  if (sent.outcome === 'busy') return sent.sent ? 'error' : 'unavailable';
  return sent.outcome === 'unreachable' ? 'unavailable' : sent.outcome;
}
