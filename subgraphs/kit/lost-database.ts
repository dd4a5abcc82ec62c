/** Tells a database that cannot be reached or is too busy from a bug: the one is over in a moment, the other is not. */

/** SQLSTATE: shut down, crashed, starting, out of connections; of the network: refused, reset, silent. */
const codes = new Set([
  ...['57P01', '57P02', '57P03', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'],
]);
/** What pg says without a code. */
const messages =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** True when PostgreSQL gave up a transaction for another: a serialisation failure or a deadlock. */
export function isCollision(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '40001' || code === '40P01';
}

/**
 * True for an error of the database's own connection. Failed calls to other services do not qualify: `fetch` keeps the network's code
 * in its cause.
 */
export function isLostDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return codes.has(code) || code.startsWith('08');
  return messages.test(error.message);
}
