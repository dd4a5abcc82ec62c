/** Beacons and gates as they are seen. */
import type {
  GateBeaconResolvers,
  PilotResolvers,
  SectorResolvers,
  WarpGateResolvers,
} from '../../../generated/types.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { gateHitPoints } from '../rules/attack.ts';
import { beaconPhase, focusPhase, missingOf, type Delivered, type Phase } from '../rules/building.ts';
import { beaconStatus, expiresAt, gateStatus, readyAt } from '../rules/status.ts';
import { beaconsOf, gatesOf } from '../service/store.ts';

const lacking = (phase: Phase, delivered: Delivered) =>
  missingOf(phase, delivered).map(({ good, quantity }) => ({ commodity: good, quantity }));

export const gateBeacon: GateBeaconResolvers = {
  owner: ({ ownerId }) => ({ id: ownerId }),
  status: async (row, _arguments, { loaders }) => beaconStatus(row, await loaders.now()),
  missing: ({ delivered }) => lacking(beaconPhase, delivered),
  readyAt: (row) => readyAt(row),
  expiresAt: (row) => (row.state === 'BUILDING' || row.state === 'DEPLOYED' ? expiresAt(row) : null),
};

export const warpGate: WarpGateResolvers = {
  owner: ({ ownerId }) => ({ id: ownerId }),
  status: async (row, _arguments, { loaders }) => gateStatus(row, await loaders.now()),
  missing: ({ delivered }) => lacking(focusPhase, delivered),
  readyAt: (row) => readyAt(row),
  maxHitPoints: () => gateHitPoints,
  allowed: ({ ownerId, allowed }, _arguments, { viewer }) => (isOwnPilot(viewer, ownerId) ? allowed : null),
};

export const sectorGates: Pick<SectorResolvers, 'warpGates' | 'gateBeacons'> = {
  warpGates: async ({ number }, _arguments, { loaders }) =>
    (await loaders.known.load(number)) ? await loaders.gatesAt.load(number) : null,
  gateBeacons: async ({ number }, _arguments, { loaders }) =>
    (await loaders.known.load(number)) ? await loaders.beaconsAt.load(number) : null,
};

export const pilotGates: Pick<PilotResolvers, 'warpGates' | 'gateBeacons'> = {
  warpGates: async ({ playerId }, _arguments, { em, viewer }) =>
    isOwnPilot(viewer, playerId) ? await gatesOf(em, playerId) : null,
  gateBeacons: async ({ playerId }, _arguments, { em, viewer }) =>
    isOwnPilot(viewer, playerId) ? await beaconsOf(em, playerId) : null,
};
