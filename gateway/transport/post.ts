/** One POST to a server: in its turn, the body bounded while it arrives, redirects not followed, and whether it was sent is known. */
import type { Dispatcher } from 'undici';
import type { CallDeadline } from '#gateway/regions/deadline.ts';
import type { Target } from './pools.ts';

export type PostResult =
  | { outcome: 'reply'; status: number; contentType: string; retryAfter: string; body: Buffer }
  /** The answer began but its end never came, or it is too large. */
  | { outcome: 'broken'; status: number; tooLarge: boolean }
  /** No answer: refused, reset, closed. `sent` is false when the request never left. */
  | { outcome: 'unreachable'; sent: boolean }
  /** Too many others wait for the same server. */
  | { outcome: 'crowded' }
  | { outcome: 'timeout' | 'aborted' };

export interface Post {
  headers: Record<string, string>;
  body: string;
  maxReplyBytes: number;
}

class GivenUp extends Error {}

/** Never rejects. Uses `dispatch`, which spares the streams and promises of `request`. */
export function post(
  { pool, slots, path }: Target,
  { headers, body, maxReplyBytes }: Post,
  deadline: CallDeadline,
): Promise<PostResult> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let settled = false;
    let started = false;
    let sent = false;
    let status = 0;
    let contentType = '';
    let retryAfter = '';
    let size = 0;
    const chunks: Buffer[] = [];

    const settle = (result: PostResult) => {
      if (settled) return;
      settled = true;
      deadline[Symbol.dispose]();
      if (!started) slots.forget(start);
      resolve(result);
    };
    const giveUp = (result: PostResult) => {
      settle(result);
      controller?.abort(new GivenUp());
    };
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(given) {
        controller = given;
        // It may have waited for a connection for longer than anybody waits for it.
        if (settled) given.abort(new GivenUp());
        else sent = true;
      },
      onResponseStart(_controller, code, received) {
        if (code < 200) return;
        status = code;
        contentType = String(received['content-type'] ?? '');
        retryAfter = String(received['retry-after'] ?? '');
        if (Number(received['content-length'] ?? 0) > maxReplyBytes)
          giveUp({ outcome: 'broken', status, tooLarge: true });
      },
      onResponseData(_controller, chunk) {
        size += chunk.length;
        if (size > maxReplyBytes) giveUp({ outcome: 'broken', status, tooLarge: true });
        else chunks.push(chunk);
      },
      onResponseEnd() {
        slots.release();
        const [first] = chunks;
        const whole = first && chunks.length === 1 ? first : Buffer.concat(chunks, size);
        settle({ outcome: 'reply', status, contentType, retryAfter, body: whole });
      },
      onResponseError() {
        slots.release();
        settle(
          status > 0 ? { outcome: 'broken', status, tooLarge: false } : { outcome: 'unreachable', sent },
        );
      },
    };
    const start = () => {
      if (settled) return slots.release();
      started = true;
      pool.dispatch({ path, method: 'POST', headers, body, headersTimeout: 0, bodyTimeout: 0 }, handler);
    };

    deadline.onEnd((reason) => giveUp({ outcome: reason }));
    if (settled) return;
    if (slots.take()) start();
    else if (!slots.wait(start)) settle({ outcome: 'crowded' });
  });
}
