/** What players and regions do between two regions' own servers, and what they are told: one galaxy for all, since it is a dozen processes. */
import { afterAll, beforeAll, jest } from '@jest/globals';
import { startLiveGalaxy, type LiveGalaxy } from '#tests/kit/live-galaxy.ts';
import { testBadInput } from './bad-input.ts';
import { testMethods } from './methods.ts';
import { testStreams } from './streams.ts';
import { testTreaties } from './treaties.ts';
import { testHostileText } from '#tests/security/hostile-text.ts';

jest.setTimeout(180_000);

let galaxy: LiveGalaxy;
beforeAll(async () => {
  galaxy = await startLiveGalaxy();
}, 240_000);
afterAll(async () => {
  await galaxy?.[Symbol.asyncDispose]();
});

testMethods(() => galaxy);
testBadInput(() => galaxy);
testTreaties(() => galaxy);
testStreams(() => galaxy);
// Last: it takes a region over, and breaks with others.
testHostileText(() => galaxy);
