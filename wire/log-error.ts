/** An error as every part logs it: what it is and where, not what it carries. */

export interface LoggedError {
  type: string;
  message: string;
  code?: string | number;
  stack?: string;
  cause?: LoggedError;
}

/** Causes of causes; a chain may be a ring. */
const maxDepth = 4;
/** PostgreSQL's details quote the row: a handle, an e-mail address. */
const rowDetails = / *\n - (?:detail|hint): .*/g;

/**
 * A DOMException would bring 25 constants with it, an HTTP error its request, a database error its row.
 * An error that says all in its name, a time-out, is logged without the stack of the timer that made it.
 */
export function logError(error: unknown, depth = 1): LoggedError {
  if (!isError(error)) return { type: typeof error, message: String(error).slice(0, 500) };
  // Of a DOMException: an old number, and the stack of a timer.
  const plain = !('ABORT_ERR' in error);
  const code: unknown = plain && 'code' in error ? error.code : undefined;
  const described: LoggedError = { type: error.name, message: error.message.replaceAll(rowDetails, '') };
  if (typeof code === 'string' || typeof code === 'number') described.code = code;
  if (plain && error.stack) described.stack = error.stack.replaceAll(rowDetails, '');
  if (error.cause !== undefined && depth < maxDepth) described.cause = logError(error.cause, depth + 1);
  return described;
}

/** By shape: a DOMException of another realm is no `Error` to us. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
