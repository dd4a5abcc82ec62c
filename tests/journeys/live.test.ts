/** What players and regions do between two regions' own servers: one galaxy for all, since it is a dozen processes. */
import { afterAll, beforeAll, jest } from '@jest/globals';
import { startLiveGalaxy, type LiveGalaxy } from '#tests/kit/live-galaxy.ts';
import { testMethods } from './methods.ts';
import { testTreaties } from './treaties.ts';

jest.setTimeout(180_000);

let galaxy: LiveGalaxy;
beforeAll(async () => {
  galaxy = await startLiveGalaxy();
}, 240_000);
afterAll(async () => {
  await galaxy?.[Symbol.asyncDispose]();
});

testMethods(() => galaxy);
testTreaties(() => galaxy);
