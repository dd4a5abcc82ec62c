import { M0001MapAndPilots } from './0001-map-and-pilots.ts';
import { M0002Foundation } from './0002-foundation.ts';
import { M0003Economy } from './0003-economy.ts';
import { M0004Ships } from './0004-ships.ts';
import { M0005Combat } from './0005-combat.ts';
import { M0006Planets } from './0006-planets.ts';
import { M0007Fights } from './0007-fights.ts';
import { M0008Stations } from './0008-stations.ts';
import { M0010DayTallies } from './0010-day-tallies.ts';
import { M0011OutboxBell } from './0011-outbox-bell.ts';
import { M0013SiegesAndImports } from './0013-sieges-and-imports.ts';
import { M0014EventHistory } from './0014-event-history.ts';
import { M0015Journeys } from './0015-journeys.ts';
import { M0016WarpGates } from './0016-warp-gates.ts';
import { M0017Visits } from './0017-visits.ts';
import { M0018Governance } from './0018-governance.ts';
import { M0019Rights } from './0019-rights.ts';
import { M0021TaxesAndRewards } from './0021-taxes-and-rewards.ts';
import { M0023Relations } from './0023-relations.ts';
import { M0024RefusingStatements } from './0024-refusing-statements.ts';
import { M0025Elections } from './0025-elections.ts';
import { M0026Delegates } from './0026-delegates.ts';
import { M0027DefenseDays } from './0027-defense-days.ts';
import { M0030Hunted } from './0030-hunted.ts';
import { M0031RefusedActs } from './0031-refused-acts.ts';
import { M0032InvitesBansCulture } from './0032-invites-bans-culture.ts';
import { M0038Postings } from './0038-postings.ts';
import { M0039FewerIndexes } from './0039-fewer-indexes.ts';

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
  M0011OutboxBell,
  M0013SiegesAndImports,
  M0014EventHistory,
  M0015Journeys,
  M0016WarpGates,
  M0017Visits,
  M0018Governance,
  M0019Rights,
  M0021TaxesAndRewards,
  M0023Relations,
  M0024RefusingStatements,
  M0025Elections,
  M0026Delegates,
  M0027DefenseDays,
  M0030Hunted,
  M0031RefusedActs,
  M0032InvitesBansCulture,
  M0038Postings,
  M0039FewerIndexes,
];
