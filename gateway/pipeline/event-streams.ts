/** Results as server-sent events, written by GraphQL Yoga: what is streamed has been decided and opened before. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { createYoga, getSSEProcessor, type Plugin } from 'graphql-yoga';
import { objectOf } from './formatted.ts';
import type { Response } from './pipeline.ts';

interface StreamContext {
  req: IncomingMessage;
  res: ServerResponse;
  response: Response;
}

export interface EventStreams {
  /** Writes one response as a stream of events; resolves when it has ended. */
  write(request: IncomingMessage, response: ServerResponse, results: Response): Promise<void>;
  /** Ends every stream: they would outlast a shutdown. */
  end(): void;
}

export function createEventStreams(): EventStreams {
  const open = new Set<AsyncGenerator>();
  const yoga = createYoga<StreamContext>({
    // The pipeline does what these would, with its own limits.
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    parserAndValidationCache: false,
    maxRequestBodySize: false,
    maskedErrors: false,
    logging: false,
    // Yoga matches the end of the URL, client's query string included; no URL ends with this.
    healthCheckEndpoint: '\u0000',
    plugins: [streaming()],
  });
  return {
    async write(req, res, response) {
      if ('next' in response) {
        open.add(response);
        res.once('close', () => open.delete(response));
      }
      // Yoga builds its URL from Host and path, which are the client's: it gets constants.
      Object.assign(req, { originalUrl: '/graphql' });
      req.headers.host = 'gateway';
      await yoga(req, res, { req, res, response });
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
