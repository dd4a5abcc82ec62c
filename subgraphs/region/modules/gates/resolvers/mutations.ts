/** What players do with beacons and gates, and what other regions' gates ask of this one. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { requirePlatform } from '#subgraphs/kit/trust.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  AttackWarpGatePayloadResolvers,
  GatePayloadResolvers,
  MutationResolvers,
} from '../../../generated/types.ts';
import { act, afterChange } from '../../sectors/resolvers/act.ts';
import { assertOwnRegion, present } from '../../sectors/resolvers/region.ts';
import { attackGate } from '../service/attack.ts';
import { deployBeacon } from '../service/beacon.ts';
import { focusGate, harmonizeGate } from '../service/focus.ts';
import { matchBeacon, releaseBeacon, type LinkVerdict } from '../service/links.ts';
import { findBeacon, findGate } from '../service/store.ts';
import { supply } from '../service/supply.ts';
import { dismantle, updateGate } from '../service/terms.ts';

/** Runs a step for the platform; refuses other regions, and everybody else. */
async function link(
  regionId: string,
  context: RegionContext,
  work: () => Promise<LinkVerdict>,
): Promise<LinkVerdict> {
  assertOwnRegion(regionId, context);
  requirePlatform(context);
  return afterChange(context, await work());
}

type Deeds =
  | ('deployGateBeacon' | 'supplyWarpGate' | 'focusWarpGate' | 'harmonizeWarpGate')
  | ('updateWarpGate' | 'dismantleWarpGate' | 'attackWarpGate' | 'matchGateBeacon' | 'releaseGateBeacon');

export const gateMutations: Pick<MutationResolvers, Deeds> = {
  deployGateBeacon: (_root, { regionId }, context, info) =>
    act(regionId, context, info, (asker) => deployBeacon(context.em, asker)),
  supplyWarpGate: (_root, { regionId, siteId, commodity, quantity }, context, info) =>
    act(regionId, context, info, (asker) =>
      supply(context.em, { ...asker, siteId: uuid(siteId, 'siteId'), commodity, quantity }),
    ),
  focusWarpGate: (_root, { regionId, beaconId, exitRegionId }, context, info) =>
    act(regionId, context, info, (asker) =>
      focusGate(context.em, {
        ...{ ...asker, beaconId: uuid(beaconId, 'beaconId') },
        exitRegionId: exitRegionId ? uuid(exitRegionId, 'exitRegionId') : context.regionId,
      }),
    ),
  harmonizeWarpGate: (_root, { regionId, gateId }, context, info) =>
    act(regionId, context, info, (asker) =>
      harmonizeGate(context.em, { ...asker, gateId: uuid(gateId, 'gateId') }),
    ),
  updateWarpGate: (_root, { regionId, gateId, input }, context, info) =>
    act(regionId, context, info, (asker) =>
      updateGate(context.em, {
        ...{ ...asker, gateId: uuid(gateId, 'gateId') },
        ...{ access: input.access ?? undefined, toll: input.toll ?? undefined },
        allowed: input.allowed?.map((id) => uuid(id, 'allowed')),
      }),
    ),
  dismantleWarpGate: (_root, { regionId, siteId }, context, info) =>
    act(regionId, context, info, (asker) =>
      dismantle(context.em, { ...asker, siteId: uuid(siteId, 'siteId') }),
    ),
  attackWarpGate: (_root, { regionId, gateId }, context, info) =>
    act(regionId, context, info, (asker) =>
      attackGate(context.em, { ...asker, gateId: uuid(gateId, 'gateId') }),
    ),
  matchGateBeacon: (_root, { regionId, ...ends }, context) =>
    link(regionId, context, () =>
      matchBeacon(context.em, {
        ...{ gateId: uuid(ends.gateId, 'gateId'), gateRegionId: uuid(ends.gateRegionId, 'gateRegionId') },
        ...{ beaconId: uuid(ends.beaconId, 'beaconId'), playerId: uuid(ends.playerId, 'playerId') },
      }),
    ),
  releaseGateBeacon: (_root, { regionId, gateId, gateRegionId }, context) =>
    link(regionId, context, () =>
      releaseBeacon(context.em, {
        ...{ gateId: uuid(gateId, 'gateId'), gateRegionId: uuid(gateRegionId, 'gateRegionId') },
      }),
    ),
};

export const gatePayload: GatePayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  beacon: ({ beaconId }, _arguments, { em }) => (beaconId ? findBeacon(em, beaconId) : null),
  gate: ({ gateId }, _arguments, { em }) => (gateId ? findGate(em, gateId) : null),
};

export const attackWarpGatePayload: AttackWarpGatePayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  gate: ({ gateId }, _arguments, { em }) => present(findGate(em, gateId)),
};
