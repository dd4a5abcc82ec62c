/** Watches operations from arrival to end, whatever transport they came by. */
import { OperationTypeNode } from 'graphql';
import type { Exchange } from '#gateway/pipeline/exchange.ts';
import { logOperation, type Logger } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface Observer {
  /** Notes that an operation arrived; the returned function notes, once, that it ended. */
  begin(exchange: Exchange): () => void;
}

/** @param endpoint the path operations are sent to, for the metrics */
export function createObserver(endpoint: string, log: Logger, metrics: Metrics): Observer {
  return {
    begin(exchange) {
      let ended = false;
      metrics.operationsInFlight.inc();
      return () => {
        if (ended) return;
        ended = true;
        const milliseconds = performance.now() - exchange.startedAt;
        metrics.operationsInFlight.dec();
        // A subscription is as long as its client wants it: in the histogram it would say nothing.
        if (exchange.operationType !== OperationTypeNode.SUBSCRIPTION)
          metrics.observe(endpoint, exchange, milliseconds);
        logOperation(log, exchange, milliseconds);
      };
    },
  };
}
