/** What the ships module adds to the region's resolvers. */
import type { Resolvers } from '../../../generated/types.ts';
import { shipChanged } from './events.ts';
import { shipPayload } from './mutations.ts';
import { shipPapers } from './ship.ts';
import { hullOffer, shipyard } from './shipyard.ts';

export { shipMutations } from './mutations.ts';
export { pilotShips, shipParts } from './ship.ts';
export { regionYard, stationYard } from './shipyard.ts';

/** Types that the module owns alone. */
export const shipTypes: Resolvers = {
  ShipChanged: shipChanged,
  ShipPayload: shipPayload,
  ShipPapers: shipPapers,
  Shipyard: shipyard,
  HullOffer: hullOffer,
};
