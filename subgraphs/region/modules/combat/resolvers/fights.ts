/** Fights with what is no ship, as clients see them. */
import type { Resolvers } from '../../../generated/types.ts';
import { visible } from '../../sectors/resolvers/sector.ts';
import { stationFire } from '../engine/assault.ts';
import type { FightKind } from '../entities.ts';

const typenames = {
  SHIP: 'Combat',
  DRONES: 'DroneFight',
  MINES: 'MineHit',
  STATION: 'StationFight',
  PLANET: 'PlanetFight',
} as const satisfies Record<FightKind, string>;

const player = (id: string): { id: string } => ({ id });

export const fights: Pick<Resolvers, 'Fight' | 'DroneFight' | 'MineHit' | 'StationFight' | 'PlanetFight'> = {
  Fight: { __resolveType: ({ kind }) => typenames[kind] },
  DroneFight: {
    attacker: ({ attackerId }) => player(attackerId),
    defender: ({ defenderId }) => player(defenderId),
    deploymentId: ({ targetId }) => targetId,
    shipBefore: ({ state }) => state.ship,
    dronesBefore: ({ state }) => state.drones,
    defending: ({ state }) => state.defending,
    droneRounds: ({ rounds }) => rounds,
  },
  MineHit: {
    attacker: ({ attackerId }) => player(attackerId),
    defender: ({ defenderId }) => player(defenderId),
    deploymentId: ({ targetId }) => targetId,
    shipBefore: ({ state }) => state.ship,
    shieldDamage: ({ rounds }) => rounds[0]?.shieldDamage ?? 0,
    hullDamage: ({ rounds }) => rounds[0]?.hullDamage ?? 0,
  },
  StationFight: {
    attacker: ({ attackerId }) => player(attackerId),
    station: ({ targetId }, _arguments, context) => visible(context.loaders.station.load(targetId), context),
    shipBefore: ({ state }) => state.ship,
    stationBefore: ({ state }) => state,
    fire: ({ state }) => stationFire(state),
    assaultRounds: ({ rounds }) => rounds,
    captured: ({ result }) => result === 'ATTACKER_VICTORY',
  },
  PlanetFight: {
    attacker: ({ attackerId }) => player(attackerId),
    defender: ({ defenderId }) => player(defenderId),
    planet: ({ targetId }, _arguments, context) => visible(context.loaders.planet.load(targetId), context),
    shipBefore: ({ state }) => state.ship,
    shieldsBefore: ({ state }) => state.shieldPoints,
    defenseLevel: ({ state }) => state.defenseLevel,
    invasionRounds: ({ rounds }) => rounds,
    captured: ({ result }) => result === 'ATTACKER_VICTORY',
  },
};
