/** Structured logs. Nothing personal or secret is ever passed to them; the redaction is a second lock. */
import { pino, type DestinationStream, type Logger } from 'pino';
import { logError } from '#wire/log-error.ts';

export type { Logger };

/** @param destination the standard output when left out */
export function createLog(service: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    name: service,
    level,
    base: { service },
    serializers: { err: logError },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.authorization', '*.password', '*.token', 'authorization', 'password', 'token'],
      censor: '[hidden]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
