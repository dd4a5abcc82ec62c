import { expect, test } from '@jest/globals';
import { Channel } from '#gateway/fanout/channel.ts';
import { createEverybody } from '#gateway/fanout/crowd.ts';
import { Audience } from '#gateway/fanout/audience.ts';
import { Member } from '#gateway/fanout/member.ts';

test('labels are asked for once the stream has begun: what is granted before is in them, what is granted later is heard', () => {
  let asked = 0;
  const member = new Member({ maxEvents: 1, maxBytes: 1, onDropped: () => undefined }, async () => {
    asked += 1;
    return [];
  });
  const audience = new Audience();
  audience.add(member);
  expect(asked).toBe(0);
  audience.hear({ result: undefined, event: { cursor: '1' } });
  expect(asked).toBe(1);
  audience.hear({ result: undefined, event: { cursor: '2' } });
  expect(asked).toBe(1);
});

test('who has been let in by a replay is not sent away because its labels cannot be told at the moment', async () => {
  const asked: boolean[] = [];
  const options = { maxEvents: 1, maxBytes: 1, onDropped: () => undefined };
  const member = new Member(options, async (again) => {
    asked.push(again);
    return [];
  });
  const never = {
    open: () => new Promise<never>(() => undefined),
    respond: () => ({ data: undefined, errors: [] }),
    refuse: () => ({ data: undefined, errors: [] }),
    onEvent: () => undefined,
  };
  const [replay, audience] = [new Channel(createEverybody(), never), new Audience()];
  replay.join(member);
  audience.hear({ result: undefined, event: { cursor: '1' } });
  replay.mergeInto(new Channel(audience, never), []);
  expect(asked).toEqual([true]);
});
