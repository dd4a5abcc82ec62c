/** Results as server-sent events, formatted by GraphQL Yoga: what is streamed has been decided and opened before. */
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ExecutionResult } from 'graphql';
import { createYoga, getSSEProcessor, type Plugin } from 'graphql-yoga';
import type { Metrics } from '#gateway/observe/metrics.ts';
import { objectOf } from './formatted.ts';
import type { Response } from './pipeline.ts';

interface StreamContext {
  response: Response;
}

export interface EventStreams {
  /** Writes one response as a stream of events; resolves when it has ended, or its client has left or been cut. */
  write(response: ServerResponse, results: Response): Promise<void>;
  /** Ends every stream: they would outlast a shutdown. */
  end(): void;
}

export interface EventStreamsOptions {
  /** How long a client may take nothing of what waits for it. More than the 12 s between two comments. */
  stallMs: number;
  metrics: Metrics;
}

/** What Yoga is told instead of the client's request, which was read before. */
const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };

export function createEventStreams({ stallMs, metrics }: EventStreamsOptions): EventStreams {
  const open = new Set<AsyncGenerator>();
  const yoga = createYoga<StreamContext>({
    // The pipeline does what these would, with its own limits.
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    parserAndValidationCache: false,
    maskedErrors: false,
    logging: false,
    plugins: [streaming()],
  });
  return {
    async write(res, response) {
      if (res.destroyed) return;
      if ('next' in response) {
        open.add(response);
        res.once('close', () => open.delete(response));
      }
      // A healthy connection is never silent for long: it carries comments. Where nothing is read, they wait too.
      res.setTimeout(stallMs, () => {
        metrics.slowConsumers.inc({ transport: 'sse' });
        res.destroy();
      });
      const { status, headers, body } = await yoga.fetch('http://gateway/graphql', request, { response });
      headers.delete('connection');
      res.setHeaders(headers).writeHead(status);
      // Events are pulled as they are taken. A client that leaves cancels the body, which returns the results.
      if (body) await pipeline(body, res).catch(() => undefined);
    },
    end() {
      for (const stream of open) void stream.return(undefined);
    },
  };
}

function streaming(): Plugin<Record<string, never>, StreamContext> {
  const processor = getSSEProcessor();
  return {
    onRequestParse({ setRequestParser }) {
      // The body was read before.
      setRequestParser(() => ({ query: '{ __typename }' }));
    },
    onParams({ context: { response }, setResult }) {
      setResult('next' in response ? objects(response) : (objectOf(response) as ExecutionResult));
    },
    onResultProcess(event) {
      event.setResultProcessor(processor, 'text/event-stream');
    },
  };
}

function objects(
  results: Extract<Response, AsyncGenerator>,
): AsyncGenerator<ExecutionResult, undefined, undefined> {
  const source: AsyncGenerator<ExecutionResult, undefined, undefined> = {
    async next() {
      const step = await results.next();
      return step.done ? step : { done: false, value: objectOf(step.value) as ExecutionResult };
    },
    return: async () => ({ done: true, value: (await results.return(undefined)).value as undefined }),
    throw: async (error) => {
      await results.return(undefined);
      throw error;
    },
    [Symbol.asyncIterator]: () => source,
    [Symbol.asyncDispose]: () => results[Symbol.asyncDispose](),
  };
  return source;
}
