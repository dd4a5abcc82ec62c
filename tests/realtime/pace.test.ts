import { expect, test } from '@jest/globals';
import type { Answer } from '#gateway/engine/engine.ts';
import { Channel } from '#gateway/fanout/channel.ts';
import { createEverybody } from '#gateway/fanout/crowd.ts';
import { Member } from '#gateway/fanout/member.ts';
import { until } from '#tests/gateway/engine/galaxy.ts';

const memberOf = (): Member =>
  new Member({ maxEvents: 10, maxBytes: 10_000, onDropped: () => undefined }, async () => []);

test('a stream whose only member takes nothing goes on as soon as another one joins', async () => {
  async function* source(): AsyncGenerator<Answer, undefined, undefined> {
    for (let n = 1; n <= 3; n += 1) yield { data: `${n}`, errors: [], event: { cursor: `${n}` } };
    return undefined;
  }
  const channel = new Channel(createEverybody(), {
    open: async () => source(),
    respond: ({ data }) => ({ data, errors: [] }),
    refuse: () => ({ data: undefined, errors: [] }),
    onEvent: () => undefined,
  });
  const stuck = memberOf();
  channel.join(stuck);
  stuck.start({ next: () => new Promise(() => undefined), complete: () => undefined, cut: () => undefined });
  await until(() => channel.place === '1');
  const reader = memberOf();
  const heard: (string | undefined)[] = [];
  channel.join(reader);
  const over = new Promise<void>((complete) =>
    reader.start({ next: ({ cursor }) => void heard.push(cursor), complete, cut: complete }),
  );
  await over;
  expect(heard).toEqual(['2', '3']);
});
