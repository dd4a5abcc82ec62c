/** One POST to a server: in its turn, the body bounded while it arrives, redirects not followed, and whether it was sent is known. */
import type { Dispatcher } from 'undici';
import type { CallDeadline } from '#gateway/regions/deadline.ts';
import type { Target } from './pools.ts';
import type { Waiter } from './slots.ts';

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
  /** Whether its operation has had answers already. */
  underWay: boolean;
}

class GivenUp extends Error {}

/** Calls `done` once, whatever happens. Uses `dispatch`, which spares the streams and promises of `request`. */
export function post(
  target: Target,
  given: Post,
  deadline: CallDeadline,
  done: (result: PostResult) => void,
): void {
  new RunningPost(target, given, deadline, done).begin();
}

/** One request under way. A class, because there is one for every call. */
class RunningPost implements Dispatcher.DispatchHandler {
  readonly #target: Target;
  readonly #post: Post;
  readonly #deadline: CallDeadline;
  readonly #done: (result: PostResult) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #settled = false;
  #sent = false;
  #status = 0;
  #contentType = '';
  #retryAfter = '';
  #size = 0;
  #waiter: Waiter | undefined;

  constructor(target: Target, given: Post, deadline: CallDeadline, done: (result: PostResult) => void) {
    this.#target = target;
    this.#post = given;
    this.#deadline = deadline;
    this.#done = done;
  }

  begin(): void {
    const { slots } = this.#target;
    this.#deadline.onEnd((reason) => this.#giveUp({ outcome: reason }));
    if (this.#settled) return;
    if (slots.take()) return this.#dispatch();
    this.#waiter = slots.wait(() => this.#dispatch(), this.#post.underWay);
    if (!this.#waiter) this.#settle({ outcome: 'crowded' });
  }

  #dispatch(): void {
    if (this.#settled) return this.#target.slots.release();
    const { headers, body } = this.#post;
    const { pool, path } = this.#target;
    pool.dispatch({ path, method: 'POST', headers, body, headersTimeout: 0, bodyTimeout: 0 }, this);
  }

  #settle(result: PostResult): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#deadline[Symbol.dispose]();
    if (this.#waiter) this.#target.slots.forget(this.#waiter);
    this.#done(result);
    // The connection remembers its last request: it must not keep the answer alive.
    this.#chunks.length = 0;
  }

  #giveUp(result: PostResult): void {
    this.#settle(result);
    this.#controller?.abort(new GivenUp());
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have waited for a connection for longer than anybody waits for it.
    if (this.#settled) controller.abort(new GivenUp());
    else this.#sent = true;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[]>,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#contentType = String(headers['content-type'] ?? '');
    this.#retryAfter = String(headers['retry-after'] ?? '');
    if (Number(headers['content-length'] ?? 0) > this.#post.maxReplyBytes)
      this.#giveUp({ outcome: 'broken', status, tooLarge: true });
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#post.maxReplyBytes)
      this.#giveUp({ outcome: 'broken', status: this.#status, tooLarge: true });
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#target.slots.release();
    const [first] = this.#chunks;
    const body = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks, this.#size);
    const [status, contentType, retryAfter] = [this.#status, this.#contentType, this.#retryAfter];
    this.#settle({ outcome: 'reply', status, contentType, retryAfter, body });
  }

  onResponseError(): void {
    this.#target.slots.release();
    const status = this.#status;
    this.#settle(
      status > 0
        ? { outcome: 'broken', status, tooLarge: false }
        : { outcome: 'unreachable', sent: this.#sent },
    );
  }
}
