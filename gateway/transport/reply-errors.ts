/** What is kept of a subgraph's errors: a known code with its message and figures; anything else is masked. */
import { isErrorCode, type ErrorCode } from '#wire/error-codes.ts';

export interface ReplyError {
  message: string;
  path?: (string | number)[];
  extensions: { code: ErrorCode } & Record<string, string | number | boolean>;
}

/** Of one answer. More help nobody: they mostly have one cause, and a server must not fill the client's answer with them. */
const maxErrors = 5;
const maxMessageLength = 1_000;
const maxExtensions = 12;
/** Longer than any alias that is let in. */
const maxKeyLength = 256;
/** What servers put into extensions about their insides. */
const internal = new Set([
  'code',
  'stacktrace',
  'stack',
  'exception',
  'serviceName',
  'service',
  'debug',
  'unexpected',
  'originalError',
]);

/** Undefined when one of them is no GraphQL error at all. */
export function sanitizeErrors(errors: readonly unknown[], secret: string): ReplyError[] | undefined {
  const clean: ReplyError[] = [];
  for (const error of errors) {
    if (typeof error !== 'object' || error === null || !('message' in error)) return undefined;
    if (typeof error.message !== 'string') return undefined;
    if (clean.length < maxErrors) clean.push(sanitize(error as { message: string }, secret));
  }
  return clean;
}

function sanitize(
  error: { message: string; path?: unknown; extensions?: unknown },
  secret: string,
): ReplyError {
  const path = isPath(error.path) ? { path: error.path } : {};
  const extensions = (typeof error.extensions === 'object' ? error.extensions : null) as Record<
    string,
    unknown
  > | null;
  const code = extensions?.['code'];
  if (!extensions || !isErrorCode(code) || code === 'INTERNAL' || error.message.includes(secret)) {
    return { message: 'Internal error', ...path, extensions: { code: 'INTERNAL' } };
  }
  return {
    message: error.message.slice(0, maxMessageLength),
    ...path,
    extensions: { code, ...safeFields(extensions, secret) },
  };
}

function safeFields(
  extensions: Record<string, unknown>,
  secret: string,
): Record<string, string | number | boolean> {
  const safe: Record<string, string | number | boolean> = {};
  let count = 0;
  for (const [key, value] of Object.entries(extensions)) {
    if (internal.has(key) || count >= maxExtensions || key.length > 64) continue;
    if (
      typeof value === 'string' ? value.length > maxMessageLength || value.includes(secret) : !isScalar(value)
    )
      continue;
    safe[key] = value as string | number | boolean;
    count += 1;
  }
  return safe;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'boolean' || typeof value === 'number';
}

function isPath(value: unknown): value is (string | number)[] {
  return (
    Array.isArray(value) &&
    value.length <= 100 &&
    value.every((key) => (typeof key === 'string' ? key.length <= maxKeyLength : isIndex(key)))
  );
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
