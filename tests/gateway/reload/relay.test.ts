import { expect, test } from '@jest/globals';
import type { Answer } from '#gateway/engine/engine.ts';
import { createRelay, type Relay } from '#gateway/generations/relay.ts';
import type { Results } from '#gateway/pipeline/execute.ts';
import { createStream } from '#gateway/pipeline/stream.ts';

interface HandFed {
  results: Results;
  say(...texts: string[]): void;
  /** The same, each with itself as its cursor. */
  sayAt(...texts: string[]): void;
  fail(message: string): void;
  complete(): void;
  readonly ended: boolean;
}

function handFed(): HandFed {
  const waiting: (Answer | undefined)[] = [];
  let wake: () => void = () => undefined;
  let ended = false;
  const put = (answer: Answer | undefined): void => {
    waiting.push(answer);
    wake();
  };
  const source = {
    async next(): Promise<IteratorResult<Answer, undefined>> {
      while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const value = waiting.shift();
      return value ? { done: false, value } : { done: true, value: undefined };
    },
  };
  return {
    results: createStream<Answer>(Promise.resolve(source), () => (ended = true)).results,
    say: (...texts) => texts.forEach((data) => put({ data, errors: [] })),
    sayAt: (...texts) => texts.forEach((data) => put({ data, errors: [], event: { cursor: data } })),
    fail(message) {
      put({ data: undefined, errors: [{ message, extensions: { code: 'REGION_UNAVAILABLE' } }] });
      put(undefined);
    },
    complete: () => put(undefined),
    get ended() {
      return ended;
    },
  };
}

/** What the relay says, as far as it is awaited. */
async function hear({ results }: Relay, count: number): Promise<(string | undefined)[]> {
  const heard: (string | undefined)[] = [];
  while (heard.length < count) {
    const step = await results.next();
    if (step.done) break;
    heard.push(step.value.data ?? step.value.errors[0]?.message);
  }
  return heard;
}

function relayOf(): { relay: Relay; old: HandFed; next: HandFed; over: Promise<Answer | undefined> } {
  const [old, next] = [handFed(), handFed()];
  const relay = createRelay(old.results, () => undefined);
  return { relay, old, next, over: relay.handOver(next.results) };
}

test('events that say the same are told as often as they happened', async () => {
  const { relay, old, next, over } = relayOf();
  for (let round = 0; round < 3; round += 1) {
    old.say('tick');
    next.say('tick');
  }
  expect(await over).toBeUndefined();
  expect(old.ended).toBe(true);
  next.say('tick', 'tock');
  expect(await hear(relay, 5)).toEqual(['tick', 'tick', 'tick', 'tick', 'tock']);
});

test('what a server says all over again to the new stream is not told twice', async () => {
  const { relay, old, next, over } = relayOf();
  old.say('1', '2', '3');
  next.say('1', '2', '3');
  await over;
  next.say('4');
  expect(await hear(relay, 4)).toEqual(['1', '2', '3', '4']);
});

test('what only the new stream has heard is told when the old one is lost or late', async () => {
  const { relay, old, next, over } = relayOf();
  old.say('1', '2');
  next.say('2', '3');
  expect(await hear(relay, 2)).toEqual(['1', '2']);
  old.fail('gone');
  expect(await over).toBeUndefined();
  next.say('4');
  expect(await hear(relay, 2)).toEqual(['3', '4']);
});

test('a new stream that ends with an error leaves the old one alone', async () => {
  const { relay, old, next, over } = relayOf();
  old.say('1');
  next.fail('not here');
  expect((await over)?.errors[0]?.message).toBe('not here');
  expect([old.ended, next.ended]).toEqual([false, true]);
  old.say('2');
  expect(await hear(relay, 2)).toEqual(['1', '2']);
  const again = handFed();
  const second = relay.handOver(again.results);
  old.fail('gone');
  await second;
  again.say('3');
  expect(await hear(relay, 1)).toEqual(['3']);
});

test('a stream that completes while both are read ends the subscription', async () => {
  const { relay, old, next, over } = relayOf();
  old.say('1');
  old.complete();
  expect(await hear(relay, 5)).toEqual(['1']);
  await over;
  expect(next.ended).toBe(true);
});

test('ending the relay ends both streams', async () => {
  const { relay, old, next, over } = relayOf();
  const pending = hear(relay, 1);
  relay.end({ data: undefined, errors: [{ message: 'enough', extensions: { code: 'FORBIDDEN' } }] });
  expect(await pending).toEqual(['enough']);
  await over;
  expect([old.ended, next.ended]).toEqual([true, true]);
});

test('where events have places the next stream goes on behind the last one, and the first is heard no more', async () => {
  const [old, next] = [handFed(), handFed()];
  const relay = createRelay(old.results, () => undefined);
  expect(relay.rest()).toBeUndefined();
  old.sayAt('1', '2');
  expect(await hear(relay, 2)).toEqual(['1', '2']);
  expect(relay.rest()).toBe('2');
  expect(old.ended).toBe(true);
  const pending = hear(relay, 2);
  // It could not be opened at once: the place is the same.
  expect(relay.rest()).toBe('2');
  next.sayAt('3', '4');
  relay.goOn(next.results);
  expect(await pending).toEqual(['3', '4']);
  relay.end();
  expect(next.ended).toBe(true);
});
