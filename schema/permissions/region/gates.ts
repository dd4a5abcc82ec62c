/** Warp gates: what stands in a sector shows to those who know it, what is a player's own shows to it, the list of guests too. */
import type { Permissions } from '../rules.ts';

export const gates: Permissions = {
  Mutation: {
    pilot: `deployGateBeacon supplyWarpGate focusWarpGate harmonizeWarpGate updateWarpGate dismantleWarpGate attackWarpGate`,
    service: 'matchGateBeacon releaseGateBeacon',
  },
  Sector: { knowing: 'warpGates gateBeacons' },
  Pilot: { self: 'warpGates gateBeacons' },
  GateBeacon: { given: 'id sector owner status missing readyAt expiresAt gateId' },
  WarpGate: {
    given: `id sector owner status exitRegionId exitSector missing readyAt opensAt hitPoints maxHitPoints access toll`,
    self: 'allowed',
  },
  GatePayload: { given: 'pilot beacon gate' },
  AttackWarpGatePayload: { given: 'pilot gate damage lawful policeDamage salvage' },
  GateLinkVerdict: { service: 'state sector code message' },
  WarpGateChanged: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId gateId player by sector opensAt',
  },
};
