import { M0001MapAndPilots } from './0001-map-and-pilots.ts';
import { M0002Foundation } from './0002-foundation.ts';
import { M0003Economy } from './0003-economy.ts';
import { M0004Ships } from './0004-ships.ts';
import { M0005Combat } from './0005-combat.ts';
import { M0006Planets } from './0006-planets.ts';
import { M0007Fights } from './0007-fights.ts';
import { M0008Stations } from './0008-stations.ts';
import { M0010DayTallies } from './0010-day-tallies.ts';

/** In order; a migration that has been released is never changed. */
export const migrations = [
  M0001MapAndPilots,
  M0002Foundation,
  M0003Economy,
  M0004Ships,
  M0005Combat,
  M0006Planets,
  M0007Fights,
  M0008Stations,
  M0010DayTallies,
];
