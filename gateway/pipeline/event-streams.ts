/** Subscriptions over one HTTP response: server-sent events, and Apollo's multipart. What waits for a client is bounded. */
import type { ServerResponse } from 'node:http';
import type { Feed, Sink } from '#gateway/fanout/feed.ts';
import { createResult, type Result } from '#gateway/fanout/result.ts';
import type { Metrics } from '#gateway/observe/metrics.ts';
import type { Response } from './pipeline.ts';

/** How results are told apart in a response that does not end. */
export interface StreamFormat {
  readonly name: 'sse' | 'multipart';
  readonly contentType: string;
  /** In front of everything. */
  readonly begin: string;
  /** What keeps a silent connection alive. */
  readonly heartbeat: string;
  readonly end: string;
  result(result: Result): readonly (string | Buffer)[];
}

/** https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, distinct connections. */
export const serverSentEvents: StreamFormat = {
  name: 'sse',
  contentType: 'text/event-stream',
  begin: ':\n\n',
  heartbeat: ':\n\n',
  end: 'event: complete\ndata:\n\n',
  result: ({ cursor, payload }) => [
    // Not a cursor that would end the line.
    `event: next\n${cursor !== undefined && !/[\r\n\0]/.test(cursor) ? `id: ${cursor}\n` : ''}data: `,
    payload,
    '\n\n',
  ],
};

/** https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol */
export const multipart: StreamFormat = {
  name: 'multipart',
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"',
  begin: '\r\n--graphql',
  heartbeat: '\r\nContent-Type: application/json\r\n\r\n{}\r\n--graphql',
  end: '--\r\n',
  result: ({ payload }) => [
    '\r\nContent-Type: application/json\r\n\r\n{"payload":',
    payload,
    '}\r\n--graphql',
  ],
};

export interface EventStreams {
  /** Writes one response as a stream; its headers are written before. */
  write(response: ServerResponse, results: Response, format: StreamFormat): void;
  /** Ends every stream: they would outlast a shutdown. */
  end(): void;
}

export interface EventStreamsOptions {
  /** How long a client may take nothing of what waits for it. More than the time between two heartbeats. */
  stallMs: number;
  metrics: Metrics;
}

/** Proxies give up connections that are silent for a minute or two. */
const heartbeatMs = 12_000;
/** Above this a subscription's further results wait for the connection to write. */
const burstBytes = 64 * 1024;

export function createEventStreams({ stallMs, metrics }: EventStreamsOptions): EventStreams {
  const open = new Map<Feed, Sink>();

  function sinkOf(response: ServerResponse, format: StreamFormat): Sink {
    return {
      next(result) {
        const flushed = Promise.withResolvers<void>();
        const parts = format.result(result);
        response.cork();
        // No 'drain' follows chunks that were corked: the last part tells when it is written.
        for (const [index, part] of parts.entries())
          response.write(part, index === parts.length - 1 ? () => flushed.resolve() : undefined);
        response.uncork();
        if (response.writableLength <= burstBytes || response.destroyed) return undefined;
        response.once('close', flushed.resolve);
        return flushed.promise.finally(() => response.off('close', flushed.resolve));
      },
      complete: () => void response.end(format.end),
      cut() {
        metrics.slowConsumers.inc({ transport: format.name });
        response.destroy();
      },
    };
  }

  return {
    write(response, results, format) {
      if (response.destroyed) return 'start' in results ? results.end() : undefined;
      // A proxy that gathers events makes them late.
      response.writeHead(200, {
        'content-type': format.contentType,
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
      });
      response.write(format.begin);
      const sink = sinkOf(response, format);
      if (!('start' in results)) {
        void sink.next(createResult(results));
        return sink.complete();
      }
      // A healthy connection is never silent for long: it carries heartbeats. Where nothing is read, they wait too.
      response.setTimeout(stallMs, () => sink.cut());
      const beat = setInterval(
        () => response.writableLength <= burstBytes && response.write(format.heartbeat),
        heartbeatMs,
      );
      open.set(results, sink);
      response.once('close', () => {
        open.delete(results);
        clearInterval(beat);
        results.end();
      });
      results.start(sink);
    },
    end() {
      for (const [feed, sink] of open) {
        feed.end();
        sink.complete();
      }
    },
  };
}
