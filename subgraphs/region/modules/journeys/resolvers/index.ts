/** What the journeys module adds to the region's resolvers. */
import type { Resolvers } from '../../../generated/types.ts';
import { regionTravel } from './events.ts';
import { lockerPayload } from './locker.ts';
import { journeyAudit, journeyRecord } from './questions.ts';
import { journeyVerdict } from './steps.ts';

export { lockerMutations, pilotLocker } from './locker.ts';
export { journeyQueries } from './questions.ts';
export { journeySteps } from './steps.ts';

/** Types that the module owns alone. */
export const journeyTypes: Resolvers = {
  JourneyVerdict: journeyVerdict,
  JourneyAudit: journeyAudit,
  JourneyRecord: journeyRecord,
  LockerPayload: lockerPayload,
  RegionTravel: regionTravel,
};
