/** Whatever fails under players and regions: one galaxy for all of it, since it is a dozen processes. */
import { afterAll, beforeAll } from '@jest/globals';
import { startLiveGalaxy, type LiveGalaxy } from '#tests/kit/live-galaxy.ts';
import { testEvents } from './events.ts';
import { testJourneys } from './journeys.ts';
import { testRegions } from './regions.ts';

let galaxy: LiveGalaxy;
beforeAll(async () => {
  galaxy = await startLiveGalaxy({ journeyTimeoutSeconds: 3 });
}, 240_000);
afterAll(async () => {
  await galaxy?.[Symbol.asyncDispose]();
});

testRegions(() => galaxy);
testJourneys(() => galaxy);
testEvents(() => galaxy);
