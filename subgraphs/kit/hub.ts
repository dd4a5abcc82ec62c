/** Hands each event to the subscribers whose interest it touches, and to nobody else. */
import { isAt, type Place } from './cursor.ts';
import type { History } from './history.ts';
import { createInterestIndex, type InterestIndex } from './interest.ts';
import type { OutboxEvent } from './outbox.ts';
import { Subscription, type SubscriptionOptions } from './subscription.ts';

export interface HubCounts {
  subscribers: number;
  /** Subscribers that were full and went back to reading. */
  fellBehind: number;
  /** Losses that subscribers were told of. */
  losses: number;
}

export interface Hub extends Disposable {
  /** The event that was published last. */
  readonly newest: Place;
  readonly counts: Readonly<HubCounts>;
  publish(event: OutboxEvent): void;
  /** What was published and what comes next may not belong together: everybody goes on from its own place. */
  interrupt(newest: Place): void;
  /** Calls at once for every event, before any subscriber has it. */
  listen(each: (event: OutboxEvent) => void): Disposable;
  /** A cancellable source: `return()` ends a pending `next()` at once. */
  subscribe(accept: (event: OutboxEvent) => boolean, options?: SubscriptionOptions): Subscription;
}

/** What subscriptions know of their hub, and count in it. */
export interface Source {
  newest: Place;
  published: number;
  fellBehind: number;
  losses: number;
  readonly history: History;
  readonly maxBehind: number;
  /** Those who have seen everything up to now. */
  readonly live: InterestIndex<OutboxEvent>;
  /** Events behind a place that are at hand, or undefined. */
  recent(place: Place): OutboxEvent[] | undefined;
  /** Those that many viewers share: they are told of the places to which others have caught up. */
  readonly shared: Set<Subscription>;
  end(subscription: Subscription): void;
}

export interface HubOptions {
  /** How long a stream may be silent while events pass that it does not show; 30 s when left out. */
  silentMs?: number;
  /** And how many events: whoever comes back has them read again. 5,000 when left out, as each stream is told. */
  silentEvents?: number;
  /** Events by which one that fell behind may stay behind; 100,000 when left out. */
  maxBehind?: number | undefined;
}

/** Events at hand for those who come back soon. */
const maxRecent = 1_000;

/**
 * Starts with the newest events at hand.
 * @param topicsOf what an event touches, beside everything
 */
export async function createHub(
  history: History,
  topicsOf: (event: OutboxEvent) => readonly string[] = () => [],
  { silentMs = 30_000, silentEvents = 5_000, maxBehind = 100_000 }: HubOptions = {},
): Promise<Hub> {
  const open = new Set<Subscription>();
  let passed = 0;
  const live = createInterestIndex<OutboxEvent>();
  const listeners = new Set<(event: OutboxEvent) => void>();
  /** The newest events without a gap, oldest first. */
  let recent = await history.tail(maxRecent);
  const state: Source = {
    ...{ history, live, maxBehind, published: 0, fellBehind: 0, losses: 0, shared: new Set() },
    newest: recent.at(-1) ?? (await history.newest()),
    recent(place) {
      if (isAt(state.newest, place) && state.newest.including === place.including) return [];
      const index = recent.findLastIndex((event) => isAt(event, place));
      return index < 0 ? undefined : recent.slice(place.including ? index : index + 1);
    },
    end(subscription) {
      open.delete(subscription);
      state.shared.delete(subscription);
    },
  };
  const tellPlaces = (): void => {
    passed = 0;
    for (const subscription of open) subscription.tellPlaceIfSilent();
  };
  const timer = setInterval(tellPlaces, silentMs);
  timer.unref();

  return {
    get newest() {
      return state.newest;
    },
    get counts() {
      return { subscribers: open.size, fellBehind: state.fellBehind, losses: state.losses };
    },
    publish(event) {
      state.newest = event;
      state.published += 1;
      recent.push(event);
      if (recent.length >= 2 * maxRecent) recent = recent.slice(-maxRecent);
      for (const listener of listeners) listener(event);
      live.offer(event, topicsOf(event));
      if ((passed += 1) >= silentEvents) tellPlaces();
    },
    interrupt(next) {
      for (const subscription of open) subscription.interrupt();
      recent = [];
      state.newest = next;
    },
    listen(each) {
      listeners.add(each);
      return { [Symbol.dispose]: () => void listeners.delete(each) };
    },
    subscribe(accept, options = {}) {
      const subscription = new Subscription(state, accept, options);
      open.add(subscription);
      return subscription;
    },
    [Symbol.dispose]() {
      clearInterval(timer);
      for (const subscription of [...open]) void subscription.return();
    },
  };
}
