/**
 * Lets so many replays be under way, and of each caller so many; the others wait for their turn. Each has a place of its own at
 * its server: what is read again must not take the places of what is live.
 */
import { refusal } from '#gateway/errors.ts';
import { createSeats, type Seats } from '#gateway/seats.ts';

export interface ReplaysOptions {
  /** Under way at a time. */
  most: number;
  perCaller: number;
  /** How long one waits for its turn. */
  patienceMs: number;
}

interface Waiter {
  caller: string;
  go: (leave: () => void) => void;
}

/** Replays that wait, of all callers. */
const maxWaiting = 10_000;
const retryAfterMs = 1_000;

export class Replays {
  #options: ReplaysOptions;
  #callers: Seats;
  #underWay = 0;
  #line: Waiter[] = [];

  constructor(options: ReplaysOptions) {
    this.#options = options;
    this.#callers = createSeats(options.perCaller);
  }

  get underWay(): number {
    return this.#underWay;
  }

  /**
   * Resolves with what gives the place back, once or more often. Rejects with RATE_LIMITED when no place becomes free in time, and
   * with the signal's reason.
   */
  async enter(caller: string, signal: AbortSignal): Promise<() => void> {
    const leave = this.#take(caller);
    if (leave) return leave;
    if (this.#line.length >= maxWaiting) throw this.#tooMany();
    return await new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', left);
      };
      const giveUp = (reason: Error): void => {
        stop();
        this.#line.splice(this.#line.indexOf(waiter), 1);
        reject(reason);
      };
      const left = (): void => giveUp(signal.reason as Error);
      const timer = setTimeout(() => giveUp(this.#tooMany()), this.#options.patienceMs);
      const waiter: Waiter = {
        caller,
        go(given) {
          stop();
          resolve(given);
        },
      };
      signal.addEventListener('abort', left, { once: true });
      this.#line.push(waiter);
    });
  }

  #take(caller: string): (() => void) | undefined {
    const leave = this.#underWay < this.#options.most ? this.#callers.take(caller) : undefined;
    if (!leave) return undefined;
    this.#underWay += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      leave();
      this.#underWay -= 1;
      this.#callNext();
    };
  }

  /** The first in line whose caller has not enough already. */
  #callNext(): void {
    for (const [index, { caller, go }] of this.#line.entries()) {
      const leave = this.#take(caller);
      if (!leave) continue;
      this.#line.splice(index, 1);
      return go(leave);
    }
  }

  #tooMany(): Error {
    const { perCaller } = this.#options;
    const message = `Too much is being read again; you may have ${perCaller} subscriptions that catch up at a time.`;
    return refusal('RATE_LIMITED', message, { retryAfterMs });
  }
}
