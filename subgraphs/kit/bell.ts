/**
 * Rings when an outbox has something new: for this process at once, for others by `NOTIFY`. It is sent outside the transactions
 * that wrote, which would commit one by one with it, and once for all that commit within some milliseconds.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { afterCommit, type EntityManager } from './database.ts';

export interface Bell {
  /** Signs what this process sends: it need not hear itself. */
  readonly name: string;
  readonly ring: () => void;
  /** Calls `wake` at every ring of this process. */
  listen(wake: () => void): Disposable;
}

/** Between one `NOTIFY` and the next: a busy region is not to send one for each of its transactions. */
const gapMs = 10;

const bells = new WeakMap<Pool, Bell>();

/** The bell of a database, for all who use the same connections to it. */
export function bellOf(pool: Pool): Bell {
  const bell = bells.get(pool) ?? createBell(pool);
  bells.set(pool, bell);
  return bell;
}

/** Rings once the transaction has committed. */
export async function ringAfter(tx: EntityManager): Promise<void> {
  const { ring } = bellOf(await tx.getConnection().getNativeClient());
  afterCommit(tx, ring);
}

function createBell(pool: Pool): Bell {
  const name = randomUUID();
  const listeners = new Set<() => void>();
  const state = { telling: false, again: false };

  async function tell(): Promise<void> {
    state.again = state.telling;
    if (state.telling) return;
    state.telling = true;
    // Who does not hear of it looks by itself before long.
    await pool.query(`select pg_notify('outbox', $1)`, [name]).catch(() => undefined);
    await pause(gapMs, undefined, { ref: false });
    state.telling = false;
    if (state.again) await tell();
  }

  return {
    name,
    ring() {
      for (const wake of listeners) wake();
      void tell();
    },
    listen(wake) {
      listeners.add(wake);
      return { [Symbol.dispose]: () => void listeners.delete(wake) };
    },
  };
}
