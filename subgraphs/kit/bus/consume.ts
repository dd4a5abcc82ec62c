/** The consumer's loop, the same over every broker: leads its group or stands by, handles in order, gives again, buries. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import type { Broker, BusEvent, Delivery, Member } from './bus.ts';
import { matcherOf } from './topics.ts';

export type Handle = (event: BusEvent) => Promise<void>;

export interface ConsumeOptions {
  /** Every consumer of a group names the same topics. */
  group: string;
  /** Such as `global`, `region.*.cross_regional`, `region.<id>.*`. */
  topics: readonly string[];
  /** How soon another consumer of the group takes over from one that died. */
  leaseMs?: number;
  /** After so many attempts an event is a dead letter. */
  maxAttempts?: number;
  /** Pause before the second attempt; it doubles with each one. */
  pauseMs?: number;
}

/** Events a consumer holds at a time. */
export const batchSize = 64;
const longestPauseMs = 5_000;

export function consume(
  broker: Broker,
  options: ConsumeOptions,
  handle: Handle,
  log: Logger,
): AsyncDisposable {
  const { group, leaseMs = 10_000, pauseMs = 200 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const member = broker.join(group, signal);
  const lead = { held: false };
  const goesOn = (): boolean => lead.held && !signal.aborted;
  const pause = (attempt: number): Promise<void> =>
    wait(Math.min(pauseMs * 2 ** (attempt - 1), longestPauseMs), signal);
  const settle = createSettle(member, { ...options, handle, log, goesOn, pause });

  async function run(): Promise<void> {
    let [behind, failures] = [true, 0];
    while (!signal.aborted) {
      try {
        if (!lead.held) {
          behind = true;
          lead.held = await member.lead(leaseMs);
          if (!lead.held) await wait(leaseMs / 4, signal);
          continue;
        }
        const batch = behind ? await member.resume(batchSize) : await member.take(batchSize);
        if (batch.length === 0) behind = false;
        for (const delivery of batch) if (goesOn()) await settle(delivery);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        lead.held = false;
        log.warn({ err: error, group }, 'the bus does not answer; trying again');
        await pause(++failures);
      }
    }
  }

  // A lead that cannot be kept is given up before another consumer believes to have it for long.
  const renewal = setInterval(() => {
    if (lead.held)
      member.lead(leaseMs).then(
        (kept) => (lead.held &&= kept),
        () => (lead.held = false),
      );
  }, leaseMs / 3).unref();
  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await running;
      clearInterval(renewal);
      await member[Symbol.asyncDispose]();
    },
  };
}

interface Settling extends ConsumeOptions {
  handle: Handle;
  log: Logger;
  goesOn: () => boolean;
  pause: (attempt: number) => Promise<void>;
}

/** Handles one event until it is acknowledged or buried; nothing behind it is handled before. */
function createSettle(
  member: Member,
  { group, topics, maxAttempts = 5, handle, log, goesOn, pause }: Settling,
): (delivery: Delivery) => Promise<void> {
  const wanted = matcherOf(topics);
  return async (delivery) => {
    const { event } = delivery;
    if (!wanted(event.topics)) return await member.acknowledge(delivery);
    let reason = 'its consumers died of it';
    while (goesOn()) {
      if (delivery.attempts >= maxAttempts) {
        log.error({ group, event: event.id, type: event.type, reason }, 'bus event became a dead letter');
        return await member.bury(delivery, reason.slice(0, 500));
      }
      delivery.attempts = await member.attempt(delivery);
      try {
        await handle(event);
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
        log.warn({ err: error, group, event: event.id, type: event.type }, 'bus event was not handled');
        if (delivery.attempts < maxAttempts) await pause(delivery.attempts);
        continue;
      }
      return await member.acknowledge(delivery);
    }
    return undefined;
  };
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
