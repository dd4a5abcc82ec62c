/** The gateway's log: one JSON line per operation, without anything a client sent but the operation's name. */
import { pino, type DestinationStream, type Logger } from 'pino';
import { logError } from '#wire/log-error.ts';
import type { Exchange } from '#gateway/pipeline/exchange.ts';

export type { Logger };

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'gateway' },
    serializers: { err: logError },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Writes the line of one ended operation. JSON escapes line breaks, and a name is a GraphQL name: nothing can be forged. */
export function logOperation(log: Logger, exchange: Exchange, milliseconds: number): void {
  const line = {
    requestId: exchange.requestId,
    method: exchange.method,
    operation: exchange.operationName,
    type: exchange.operationType,
    cost: exchange.cost,
    status: exchange.status,
    ms: Math.round(milliseconds * 10) / 10,
    authenticated: exchange.authenticated,
    calls: exchange.calls.map((call) => ({
      subgraph: call.subgraph,
      shard: call.shard,
      ms: Math.round(call.milliseconds * 10) / 10,
      outcome: call.outcome,
    })),
    codes: [...exchange.errorCodes],
  };
  if (exchange.status >= 500) log.warn(line, 'operation');
  else log.info(line, 'operation');
}
