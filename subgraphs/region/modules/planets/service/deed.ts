/** What the owner of a planet does there: one transaction, in which the planet is locked first and counted up to now. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Ship } from '../../sectors/entities.ts';
import { playerScanned } from '../../sectors/events.ts';
import { lockPilot, type ActingPilot } from '../../sectors/service/pilots.ts';
import { learnSectorsAround } from '../../sectors/service/visibility.ts';
import type { ColonyRow } from '../entities.ts';
import { tenureAt } from '../rules/abandonment.ts';
import { levelOf, type Colony } from '../rules/colony.ts';
import { saveColony } from './colony-store.ts';
import { bookPast, colonyOn, lockPlanet, requireInOrbit } from './planets.ts';

export interface PlanetRequest {
  regionId: string;
  playerId: string;
  planetId: string;
  /** Idempotency key. */
  key: string | undefined;
}

/** Whose deed it was, and on which planet. */
export interface Ruled {
  playerId: string;
  planetId: string;
}

export interface Scene {
  row: ColonyRow;
  /** The row's colony as it is now; what is changed in it is saved. */
  colony: Colony;
  acting: ActingPilot;
  ship: Ship;
  now: Date;
  /** UUID of the deed for both ledgers. */
  action: string;
}

/** How far a scanner array sees. Source: domain facts §8. */
const scannerWays = 2;

/** Runs `work` for the owner in the planet's sector; it counts as tending the planet. Throws a Refusal for each thing that forbids it. */
export async function deed(
  em: EntityManager,
  { regionId, playerId, planetId, key }: PlanetRequest,
  input: Record<string, unknown>,
  work: (tx: EntityManager, scene: Scene) => Promise<void> | void,
): Promise<Ruled> {
  return await transactOnce(em, { playerId, key, input: { planetId, ...input } }, async (tx) => {
    const place = await lockPlanet(tx, planetId);
    const row = await colonyOn(tx, planetId);
    const acting = await lockPilot(tx, playerId);
    const { now } = acting;
    const owned = requireOwned(row, playerId, now);
    const ship = requireInOrbit(acting, place);
    const action = randomUUID();
    await bookPast(tx, owned, now, action);
    if (owned.colony.formingUntil !== null)
      throw new Refusal('PLANET_FORMING', 'The planet is still forming.', {
        until: new Date(owned.colony.formingUntil).toISOString(),
      });
    if (levelOf(owned.colony, 'SCANNER_ARRAY') > 0) await lookAround(tx, regionId, playerId, place.sector);
    owned.tendedAt = now.getTime();
    owned.abandonedAt = null;
    await work(tx, { row: owned, colony: owned.colony, acting, ship, now, action });
    await tx.flush();
    await saveColony(tx, owned);
    return { playerId, planetId };
  });
}

/** What a scanner array sees becomes known, and streams that are open hear of it. */
async function lookAround(
  tx: EntityManager,
  regionId: string,
  playerId: string,
  from: number,
): Promise<void> {
  const sectors = await learnSectorsAround(tx, regionId, playerId, from, scannerWays);
  const scans = sectors.map((sector) => playerScanned({ playerId, sector }));
  if (scans.length > 0) await emitAll(tx, regionId, scans);
}

function requireOwned(row: ColonyRow | null, playerId: string, now: Date): ColonyRow {
  if (!row) throw new Refusal('PLANET_UNCLAIMED', 'Nobody holds this planet; claim it with `claimPlanet`.');
  if (row.ownerId !== playerId)
    throw new Refusal('NOT_YOUR_PLANET', 'This planet is held by another player.');
  if (tenureAt(row, now.getTime()) === 'DERELICT')
    throw new Refusal(
      'PLANET_DERELICT',
      'This planet was left alone too long; win it back with `reclaimPlanet`.',
    );
  return row;
}
