/** What the gates module adds to the region's resolvers. */
import { payloadOf } from '#subgraphs/kit/outbox.ts';
import type { Resolvers } from '../../../generated/types.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type { GateChangedPayload } from '../events.ts';
import { gateBeacon, warpGate } from './gates.ts';
import { attackWarpGatePayload, gatePayload } from './mutations.ts';

export { pilotGates, sectorGates } from './gates.ts';
export { gateMutations } from './mutations.ts';

const told = payloadOf<GateChangedPayload>();

/** Types that the module owns alone. */
export const gateTypes: Resolvers = {
  GateBeacon: gateBeacon,
  WarpGate: warpGate,
  GatePayload: gatePayload,
  AttackWarpGatePayload: attackWarpGatePayload,
  WarpGateChanged: {
    ...sharedEventFields,
    gateId: (event) => told(event).gateId,
    player: (event) => ({ id: told(event).playerId }),
    by: (event) => ({ id: told(event).by }),
    sector: (event) => told(event).sector,
    opensAt: (event) => told(event).opensAt,
  },
};
