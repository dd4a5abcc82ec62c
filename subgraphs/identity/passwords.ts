/** Hashes passwords with argon2id. Each hash takes 64 MiB, so only a few run at once and only a few may wait. */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '#subgraphs/kit/refusal.ts';

/** 64 MiB, 3 passes, 4 lanes; argon2id is the library's default algorithm. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 4 };
const atOnce = 4;
/** About two seconds of work: whoever waits longer has given up. */
const waitingAtMost = 32;
/** New passwords wait behind fewer: a rush of registrations must not keep those with an account out. */
const newWaitingAtMost = 8;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for an unknown account (no hash) as for a wrong password. */
  matches(stored: string | undefined, password: string): Promise<boolean>;
  /** RATE_LIMITED when there is no room; lets callers refuse before they spend anything. */
  requireRoom(): void;
}

export async function createPasswords(): Promise<Passwords> {
  const waiting: (() => void)[] = [];
  let running = 0;

  function requireRoom(queue = waitingAtMost): void {
    if (running < atOnce || waiting.length < queue) return;
    throw new Refusal('RATE_LIMITED', 'Too many people log in or register at this moment; try again soon.', {
      retryAfterMs: 2_000,
    });
  }

  async function inTurn<T>(work: () => Promise<T>, queue = waitingAtMost): Promise<T> {
    requireRoom(queue);
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, so that a newcomer cannot slip in between.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }

  const nobody = await hash(randomBytes(16), cost);
  return {
    hash: (password) => inTurn(() => hash(password, cost), newWaitingAtMost),
    async matches(stored, password) {
      const matched = await inTurn(() => verify(stored ?? nobody, password));
      return matched && stored !== undefined;
    },
    requireRoom: () => requireRoom(),
  };
}
