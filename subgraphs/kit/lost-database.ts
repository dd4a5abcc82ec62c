/** Tells a database that cannot be reached, cannot be written or is too busy from a bug: the one passes by itself, the other does not. */

/** SQLSTATE: shut down, crashed, starting, not to be written; of the network: refused, reset, silent. */
const codes = new Set([
  ...['57P01', '57P02', '57P03', '25006'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'],
]);
/** Classes of SQLSTATE: no connection; out of disk, memory or connections. */
const classes = ['08', '53'];
/** What pg says without a code. */
const messages =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** SQLSTATE: a serialisation failure, a deadlock, a lock that was not to be had in time. */
const collisions: ReadonlySet<unknown> = new Set(['40001', '40P01', '55P03']);

/** True when PostgreSQL gave up a transaction for another. */
export function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && collisions.has(error.code);
}

/**
 * True for an error of the database's own connection. Failed calls to other services do not qualify: `fetch` keeps the network's code
 * in its cause.
 */
export function isLostDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = 'code' in error ? error.code : undefined;
  // A socket whose server has stopped is no more.
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
  if (typeof code === 'string') return codes.has(code) || classes.includes(code.slice(0, 2));
  return messages.test(error.message);
}
