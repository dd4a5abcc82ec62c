/** Finds the subscribers that an event can concern, without looking at the others. */
import { everything } from '#wire/event-stream.ts';

interface Interested<T> {
  readonly topics: ReadonlySet<string>;
  offer(value: T): void;
}

export interface InterestIndex<T> {
  add(subscriber: Interested<T>): void;
  remove(subscriber: Interested<T>): void;
  /** Offers a value to all who want one of its topics, or everything; to some more than once. */
  offer(value: T, topics: readonly string[]): void;
}

export function createInterestIndex<T>(): InterestIndex<T> {
  const byTopic = new Map<string, Set<Interested<T>>>();
  return {
    add(subscriber) {
      for (const topic of subscriber.topics) {
        const interested = byTopic.get(topic);
        if (interested) interested.add(subscriber);
        else byTopic.set(topic, new Set([subscriber]));
      }
    },
    remove(subscriber) {
      for (const topic of subscriber.topics) {
        const interested = byTopic.get(topic);
        interested?.delete(subscriber);
        if (interested?.size === 0) byTopic.delete(topic);
      }
    },
    offer(value, topics) {
      for (const topic of [everything, ...topics])
        for (const subscriber of byTopic.get(topic) ?? []) subscriber.offer(value);
    },
  };
}
