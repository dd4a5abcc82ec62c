/** What arrives on a connection and is no HTTP: refused once, and never in the middle of another answer. */
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** How long a client may take to read the refusal and leave. */
const lingerMs = 2_000;

/** Nothing of what a client sent is repeated to it, and its connection ends. */
export function refuseBrokenRequests(server: Server): void {
  const latest = new WeakMap<Duplex, ServerResponse>();
  /** The answer that another one on the same connection waits for, while it does. */
  const ahead = new WeakMap<ServerResponse, ServerResponse>();
  /** Refused already: what else comes is not looked at. */
  const broken = new WeakSet<Duplex>();

  server.prependListener('request', ({ socket }, response) => {
    const before = latest.get(socket);
    if (before && !before.writableFinished) {
      ahead.set(response, before);
      before.once('close', () => ahead.delete(response));
    }
    latest.set(socket, response);
  });

  /** The answer to a request that had arrived whole and is still owed. */
  function owed(stream: Duplex): ServerResponse | undefined {
    const last = latest.get(stream);
    const answer = !last || last.req.complete ? last : ahead.get(last);
    return answer?.writableFinished ? undefined : answer;
  }

  server.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    if (broken.has(stream)) return;
    broken.add(stream);
    const answer = owed(stream);
    if (!stream.writable || error.code === 'ECONNRESET') stream.destroy();
    else if (!answer) refuse(stream, error.code);
    // A stream of events may go on for ever.
    else if (answer.headersSent && !answer.writableEnded) stream.destroy();
    // Not with `Connection: close`: Node would then close at once, see `end`.
    else answer.once('finish', () => end(stream));
  });
}

function refuse(stream: Duplex, code: string | undefined): void {
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify({
    errors: [{ message: 'This is not a request we can read.', extensions: { code: 'BAD_REQUEST' } }],
  });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  end(stream, `${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Not destroyed at once: unread garbage would make the system take back what the client has not read yet. */
function end(stream: Duplex, text?: string): void {
  stream.end(text);
  const late = setTimeout(() => stream.destroy(), lingerMs);
  stream.once('close', () => clearTimeout(late));
}
