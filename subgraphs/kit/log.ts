/** Structured logs. Nothing personal or secret is ever passed to them; the redaction is a second lock. */
import { pino, type Logger } from 'pino';
import { logError } from '#wire/log-error.ts';

export type { Logger };

export function createLog(service: string, level: string): Logger {
  return pino({
    name: service,
    level,
    base: { service },
    serializers: { err: logError },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.authorization', '*.password', '*.token', 'authorization', 'password', 'token'],
      censor: '[hidden]',
    },
  });
}
