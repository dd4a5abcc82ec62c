/** Stations as fights leave them. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type {
  AttackStationPayloadResolvers,
  MutationResolvers,
  StationResolvers,
} from '../../../generated/types.ts';
import { act } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { figuresOf, mend, statusOf } from '../rules/stations.ts';
import { attackStation } from '../service/assault.ts';
import { requireFight } from '../service/combats.ts';
import { seedOf } from '../service/seed.ts';

export const stationCondition: Pick<StationResolvers, 'defenses'> = {
  defenses: async (row, _arguments, context) => {
    const now = await context.loaders.now();
    const { hullPoints, shieldPoints } = figuresOf(row.stationClass);
    const { hullLost, shieldsLost } = mend(row, row.stationClass, now);
    const status = statusOf(row, row.stationClass, now);
    return {
      ...{ status, closedUntil: status === 'ABANDONED' ? (row.closedUntil ?? null) : null },
      ...{ hullPoints: hullPoints - hullLost, maxHullPoints: hullPoints },
      ...{ shieldPoints: shieldPoints - shieldsLost, maxShieldPoints: shieldPoints },
    };
  },
};

export const attackStationPayload: AttackStationPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  fight: ({ combatId }, _arguments, { em }) => requireFight(em, combatId, 'STATION'),
};

export const stationMutations: Pick<MutationResolvers, 'attackStation'> = {
  attackStation: (_root, { regionId, stationId }, context, info) =>
    act(regionId, context, info, (asker) =>
      attackStation(context.em, {
        ...{ ...asker, stationId: uuid(stationId, 'stationId') },
        seed: seedOf(context.random),
      }),
    ),
};
