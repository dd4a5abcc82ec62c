import { expect, test } from '@jest/globals';
import { createLog as gatewayLog } from '#gateway/observe/log.ts';
import { logError } from '#wire/log-error.ts';

test('a time-out is logged by its name, not with the constants of its class', () => {
  const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  expect(logError(timeout)).toEqual({ type: 'TimeoutError', message: timeout.message });
});

test('an error brings its code, its stack and its causes, and nothing else it carries', () => {
  const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', address: '10.0.0.7' });
  const error = Object.assign(new TypeError('fetch failed', { cause }), { request: { token: 'secret' } });
  expect(logError(error)).toEqual({
    ...{ type: 'TypeError', message: 'fetch failed', stack: expect.stringContaining('log-error.test') },
    cause: { type: 'Error', message: 'refused', code: 'ECONNREFUSED', stack: expect.any(String) },
  });
});

test('what PostgreSQL quotes of a row is left out', () => {
  const error = new Error('duplicate key\n - detail: Key (email)=(ada@example.org) already exists.');
  expect(JSON.stringify(logError(error))).not.toContain('ada@');
});

test('a ring of causes and what is no error are logged too', () => {
  const ring = new Error('ring');
  ring.cause = ring;
  expect(JSON.stringify(logError(ring)).match(/"ring"/g)).toHaveLength(4);
  expect(logError('just text')).toEqual({ type: 'string', message: 'just text' });
});

test('the logs use it', () => {
  const lines: string[] = [];
  const log = gatewayLog('info', { write: (line: string) => void lines.push(line) });
  log.warn({ err: new DOMException('late', 'TimeoutError') }, 'trouble');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ err: { type: 'TimeoutError', message: 'late' } });
  expect(lines[0]).not.toContain('INDEX_SIZE_ERR');
});
