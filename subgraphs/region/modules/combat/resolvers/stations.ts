/** Stations as fights leave them. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type {
  AttackStationPayloadResolvers,
  MutationResolvers,
  StationResolvers,
} from '../../../generated/types.ts';
import { afterChange } from '../../sectors/resolvers/pilot.ts';
import { assertOwnRegion, present } from '../../sectors/resolvers/region.ts';
import { figuresOf, mend, statusOf } from '../rules/stations.ts';
import { attackStation } from '../service/assault.ts';
import { findFight } from '../service/combats.ts';
import { seedOf } from '../service/seed.ts';

export const stationCondition: Pick<StationResolvers, 'defenses'> = {
  defenses: async (row, _arguments, context) => {
    const now = await context.loaders.now();
    const { hullPoints, shieldPoints } = figuresOf(row.stationClass);
    const { hullLost, shieldsLost } = mend(row, row.stationClass, now);
    const status = statusOf(hullLost, row.closedUntil, now);
    return {
      ...{ status, closedUntil: status === 'ABANDONED' ? (row.closedUntil ?? null) : null },
      ...{ hullPoints: hullPoints - hullLost, maxHullPoints: hullPoints },
      ...{ shieldPoints: shieldPoints - shieldsLost, maxShieldPoints: shieldPoints },
    };
  },
};

export const attackStationPayload: AttackStationPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  fight: async ({ combatId }, _arguments, { em }) => {
    const fight = await findFight(em, combatId);
    if (fight?.kind !== 'STATION') throw new Error(`${combatId} is no fight with a station`);
    return fight;
  },
};

export const stationMutations: Pick<MutationResolvers, 'attackStation'> = {
  attackStation: async (_root, { regionId, stationId }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const request = {
      ...{ regionId: context.regionId, playerId, stationId: uuid(stationId, 'stationId') },
      ...{ seed: seedOf(context.random), key: keyOfField(context.idempotencyKey, info) },
    };
    return afterChange(context, await attackStation(context.em, request));
  },
};
