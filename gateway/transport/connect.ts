/** Opens connections in bounded time. undici's own bound is coarse: its clock ticks every half second. */
import { buildConnector, errors } from 'undici';

/** @param timeoutMs how long a server may take to accept a connection, TLS and the look-up of its name included */
export function createConnect(timeoutMs: number): buildConnector.connector {
  // Streams of one HTTP/2 connection would share its fate, and its window: a slow answer would hold up others.
  // undici ends the socket itself, a little later.
  const connector = buildConnector({ timeout: timeoutMs, allowH2: false });
  return (options, callback) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      callback(new errors.ConnectTimeoutError(), null);
    }, timeoutMs);
    connector(options, (...[error, socket]) => {
      clearTimeout(timer);
      if (late) socket?.destroy();
      else if (error) callback(error, null);
      else if (socket) callback(null, socket);
    });
  };
}
