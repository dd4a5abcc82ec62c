/** Whatever fails under players and regions: one galaxy for all of it, since it is a dozen processes. */
import { afterAll, beforeAll } from '@jest/globals';
import { startLiveGalaxy, type LiveGalaxy } from '#tests/kit/live-galaxy.ts';
import { testCrowd } from './crowd.ts';
import { testEvents } from './events.ts';
import { testJourneys } from './journeys.ts';
import { testRegions } from './regions.ts';

/** Longer than journeys take that nothing holds up. */
const journeyTimeoutSeconds = 6;

let galaxy: LiveGalaxy;
beforeAll(async () => {
  galaxy = await startLiveGalaxy({ journeyTimeoutSeconds });
}, 240_000);
afterAll(async () => {
  await galaxy?.[Symbol.asyncDispose]();
});

testRegions(() => galaxy);
testJourneys(() => galaxy, journeyTimeoutSeconds * 1_000);
testCrowd(() => galaxy);
testEvents(() => galaxy);
