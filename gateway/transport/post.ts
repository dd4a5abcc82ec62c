/** One POST on a pool: the body bounded while it arrives, redirects not followed, and whether it was sent is known. */
import type { Dispatcher } from 'undici';
import type { CallDeadline } from '#gateway/regions/deadline.ts';

export type PostResult =
  | { outcome: 'reply'; status: number; contentType: string; body: Buffer }
  /** The answer began but its end never came, or it is too large. */
  | { outcome: 'broken'; status: number; tooLarge: boolean }
  /** No answer: refused, reset, closed. `sent` is false when the request never left. */
  | { outcome: 'unreachable'; sent: boolean }
  | { outcome: 'timeout' | 'aborted' };

export interface Post {
  path: string;
  headers: Record<string, string>;
  body: string;
  maxReplyBytes: number;
}

class GivenUp extends Error {}

/** Never rejects. Uses `dispatch`, which spares the streams and promises of `request`. */
export function post(
  pool: Dispatcher,
  { path, headers, body, maxReplyBytes }: Post,
  deadline: CallDeadline,
): Promise<PostResult> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let settled = false;
    let sent = false;
    let status = 0;
    let contentType = '';
    let size = 0;
    const chunks: Buffer[] = [];

    const settle = (result: PostResult) => {
      if (settled) return;
      settled = true;
      deadline[Symbol.dispose]();
      resolve(result);
    };
    const giveUp = (result: PostResult) => {
      settle(result);
      controller?.abort(new GivenUp());
    };

    deadline.onEnd((reason) => giveUp({ outcome: reason }));
    if (settled) return;
    pool.dispatch(
      { path, method: 'POST', headers, body, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart(given) {
          controller = given;
          // A request may wait in the pool for longer than anybody waits for it.
          if (settled) given.abort(new GivenUp());
          else sent = true;
        },
        onResponseStart(_controller, code, received) {
          if (code < 200) return;
          status = code;
          contentType = String(received['content-type'] ?? '');
          if (Number(received['content-length'] ?? 0) > maxReplyBytes)
            giveUp({ outcome: 'broken', status, tooLarge: true });
        },
        onResponseData(_controller, chunk) {
          size += chunk.length;
          if (size > maxReplyBytes) giveUp({ outcome: 'broken', status, tooLarge: true });
          else chunks.push(chunk);
        },
        onResponseEnd() {
          const [first] = chunks;
          const whole = first && chunks.length === 1 ? first : Buffer.concat(chunks, size);
          settle({ outcome: 'reply', status, contentType, body: whole });
        },
        onResponseError() {
          settle(
            status > 0 ? { outcome: 'broken', status, tooLarge: false } : { outcome: 'unreachable', sent },
          );
        },
      },
    );
  });
}
