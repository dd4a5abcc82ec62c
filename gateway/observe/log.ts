/** The gateway's log: one JSON line per operation, without anything a client sent but the operation's name. */
import { pino, type DestinationStream, type Logger } from 'pino';
import { logError } from '#wire/log-error.ts';
import type { CallRecord } from '#gateway/context.ts';
import type { Exchange } from '#gateway/pipeline/exchange.ts';

export type { Logger };

/** A line per operation, each a write of its own, would cost more than the operation: they go out in blocks. */
const blockCharacters = 32 * 1024;
/** How long a line may wait for its block to fill. */
const waitMs = 100;

/** What is fatal is written at once; what a process that is killed had not written yet is lost, `waitMs` of it at most. */
export function createLog(level: string, destination: DestinationStream = createOutput()): Logger {
  const options = {
    level,
    base: { service: 'gateway' },
    serializers: { err: logError },
    timestamp: isoTimestamp,
  };
  return pino(options, destination);
}

function createOutput(): DestinationStream & { flushSync(): void } {
  const output = pino.destination({ dest: 1, sync: true });
  let block = '';
  const flushSync = (): void => {
    if (block === '') return;
    output.write(block);
    block = '';
  };
  setInterval(flushSync, waitMs).unref();
  process.once('exit', flushSync);
  return {
    write(line) {
      block += line;
      if (block.length >= blockCharacters) flushSync();
    },
    // What pino calls when something is fatal.
    flushSync,
  };
}

let second = 0;
let secondText = '';

/** Formatting a date costs; within a second only its milliseconds change. */
function isoTimestamp(): string {
  const now = Date.now();
  const milliseconds = now % 1000;
  if (now - milliseconds !== second) {
    second = now - milliseconds;
    secondText = new Date(second).toISOString().slice(0, -4);
  }
  return `,"time":"${secondText}${String(milliseconds).padStart(3, '0')}Z"`;
}

/**
 * Writes the line of one ended operation, as pino would. By hand, because nothing else is written as often. JSON escapes
 * line breaks, and a name is a GraphQL name: nothing can be forged.
 */
export function logOperation(log: Logger, exchange: Exchange, milliseconds: number): void {
  const level = exchange.status >= 500 ? levels.warn : levels.info;
  if (level < log.levelVal) return;
  const { requestId, traceId, method, operationName, operationType, cost, status, authenticated } = exchange;
  let calls = '';
  for (const call of exchange.calls) calls += calls === '' ? callText(call) : `,${callText(call)}`;
  const codes = exchange.errorCodes.size === 0 ? '' : JSON.stringify([...exchange.errorCodes]).slice(1, -1);
  const operation = operationName === undefined ? '' : `,"operation":${JSON.stringify(operationName)}`;
  const type = operationType === undefined ? '' : `,"type":"${operationType}"`;
  destinationOf(log).write(
    `{"level":${level}${isoTimestamp()},"service":"gateway","requestId":${JSON.stringify(requestId)},"traceId":"${traceId}"` +
      `,"method":${JSON.stringify(method)}${operation}${type}${cost === undefined ? '' : `,"cost":${cost}`}` +
      `,"status":${status},"ms":${tenths(milliseconds)},"authenticated":${authenticated}${exchange.joined ? ',"joined":true' : ''}` +
      `,"calls":[${calls}],"codes":[${codes}],"msg":"operation"}\n`,
  );
}

const levels = { info: 30, warn: 40 };

function callText({ subgraph, shard, milliseconds, outcome }: CallRecord): string {
  const where = shard === undefined ? '' : `,"shard":${JSON.stringify(shard)}`;
  return `{"subgraph":${JSON.stringify(subgraph)}${where},"ms":${tenths(milliseconds)},"outcome":"${outcome}"}`;
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function destinationOf(log: Logger): DestinationStream {
  return (log as unknown as Record<symbol, DestinationStream>)[pino.symbols.streamSym] as DestinationStream;
}
