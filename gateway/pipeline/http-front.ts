/** HTTP in front of the pipeline, on node:http itself: what is asked most costs least. Streams are left to `event-streams`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { OperationTypeNode } from 'graphql';
import type { Config } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';
import type { Metrics } from '#gateway/observe/metrics.ts';
import { createSeats, type Seats } from '#gateway/seats.ts';
import { readAccept, type Acceptable } from './accept.ts';
import { createCsrfCheck } from './csrf.ts';
import { createEventStreams, multipart, serverSentEvents } from './event-streams.ts';
import { createExplain } from './explain/explain.ts';
import type { Exchange } from './exchange.ts';
import { textOf, type Formatted } from './formatted.ts';
import { checkOperationMethod, type Pipeline, type Response } from './pipeline.ts';
import { checkMethod, receive } from './receive.ts';
import { commonHeaders, headersFor, setCommonHeaders } from './send.ts';

const maxCursorLength = 256;

/** One HTTP request for the GraphQL endpoint. */
interface HttpRequest {
  req: IncomingMessage;
  res: ServerResponse;
  exchange: Exchange;
  /** Aborts when the client leaves. */
  signal: AbortSignal;
}

export interface HttpFront {
  serve(request: HttpRequest): Promise<void>;
  /** Ends every stream of server-sent events: they would outlast a shutdown. */
  endStreams(): void;
}

/** What a request is answered with when it says nothing readable about what it accepts. */
const plain: Acceptable = { json: 'application/json', stream: undefined };

export interface HttpFrontOptions {
  pipeline: Pipeline;
  config: Pick<Config, 'limits' | 'csrfPrevention' | 'explain'>;
  metrics: Metrics;
}

export function createHttpFront({ pipeline, config, metrics }: HttpFrontOptions): HttpFront {
  const { limits, csrfPrevention } = config;
  const checkGet = createCsrfCheck(csrfPrevention);
  const explain = createExplain(config.explain);
  const streams = createEventStreams({ stallMs: limits.streamStallMs, metrics });
  const users = createSeats(limits.streamsPerUser);
  const addresses = createSeats(limits.streamsPerAddress);

  async function respond({ req, res, exchange, signal }: HttpRequest, accept: Acceptable): Promise<Response> {
    const envelope = await receive(req, limits, checkGet);
    const caller = await pipeline.authenticate(req.headers);
    const notes = explain(req.headers, caller.viewer);
    const prepared = pipeline.prepare(envelope, caller, exchange);
    checkOperationMethod(exchange, prepared);
    if (prepared.type === OperationTypeNode.SUBSCRIPTION) {
      if (!accept.stream)
        throw refusal('NOT_ACCEPTABLE', 'Accept text/event-stream for a subscription, or use the WebSocket.');
      if (caller.viewer) takeSeat(users, caller.viewer.id, res, limits.streamsPerUser);
      takeSeat(addresses, exchange.network, res, limits.streamsPerAddress);
      exchange.after = lastEventId(req);
    } else if (notes) {
      notes.parsed();
      exchange.explanation = notes;
      const response = await pipeline.run(prepared, caller, exchange, signal);
      return { ...response, ascii: undefined, extensions: notes.extensions() };
    }
    return await pipeline.run(prepared, caller, exchange, signal);
  }

  return {
    async serve(request) {
      const { req, res, exchange } = request;
      let accept = plain;
      let response: Response;
      try {
        checkMethod(req);
        accept = readAccept(req.headers.accept);
        response = await respond(request, accept);
      } catch (error) {
        response = pipeline.refuse(error, exchange);
      }
      // A failure is JSON whatever was accepted; only data goes to a client that takes nothing but a stream as one.
      const streamed = 'start' in response || (accept.json === undefined && exchange.status === 200);
      if (!streamed) return write(res, response as Formatted, accept.json ?? 'application/json', exchange);
      setCommonHeaders(res, exchange);
      streams.write(res, response, accept.stream === 'multipart' ? multipart : serverSentEvents);
    },
    endStreams: () => streams.end(),
  };
}

function takeSeat(seats: Seats, holder: string, res: ServerResponse, most: number): void {
  const leave = seats.take(holder);
  if (!leave) throw refusal('RATE_LIMITED', `You may have ${most} streams at a time: close one.`);
  res.once('close', leave);
  if (res.closed) leave();
}

function write(res: ServerResponse, response: Formatted, type: string, exchange: Exchange): void {
  if (res.destroyed) return;
  const body = bodyOf(response);
  res.writeHead(exchange.status, {
    ...commonHeaders(exchange),
    'content-type': `${type}; charset=utf-8`,
    // Counting the bytes of a long text costs a copy of it.
    'content-length': response.ascii ? body.length : Buffer.byteLength(body),
    ...(response.data === undefined && headersFor(response)),
  });
  res.end(body, response.ascii ? 'latin1' : 'utf8');
}

/** Behind which event a client goes on that was here before. */
function lastEventId({ headers }: IncomingMessage): string | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' && id.length <= maxCursorLength ? id : undefined;
}

/** Errors have an ID of the request in them: only what has none is shared. */
function bodyOf(response: Formatted): string | Buffer {
  if (!response.bytes || response.errors.length > 0) return textOf(response);
  return (response.bytes.json ??= Buffer.from(textOf(response)));
}
