/** Who may see and do what: a table for each schema file, held against the running servers by tests/security/permissions. */
import { identity } from './identity.ts';
import { nexus } from './nexus.ts';
import { combat } from './region/combat.ts';
import { culture } from './region/culture.ts';
import { economy } from './region/economy.ts';
import { elections } from './region/elections.ts';
import { fights } from './region/fights.ts';
import { governance } from './region/governance.ts';
import { gates } from './region/gates.ts';
import { journeys } from './region/journeys.ts';
import { overview } from './region/overview.ts';
import { pilots } from './region/pilots.ts';
import { planetDeeds } from './region/planet-deeds.ts';
import { planets } from './region/planets.ts';
import { sectors } from './region/sectors.ts';
import { sieges } from './region/sieges.ts';
import { ships } from './region/ships.ts';
import { stations } from './region/stations.ts';
import { treaties } from './region/treaties.ts';
import type { Permissions } from './rules.ts';
import { travel } from './travel.ts';

/** By the schema file's path under `schema/`, without its ending. */
export const tables: Record<string, Permissions> = {
  'region/sectors': sectors,
  'region/pilots': pilots,
  'region/economy': economy,
  'region/combat': combat,
  'region/ships': ships,
  'region/fights': fights,
  'region/stations': stations,
  'region/planets': planets,
  'region/planet-deeds': planetDeeds,
  'region/sieges': sieges,
  'region/overview': overview,
  'region/journeys': journeys,
  'region/treaties': treaties,
  'region/culture': culture,
  'region/governance': governance,
  'region/gates': gates,
  'region/elections': elections,
  nexus,
  identity,
  travel,
};
