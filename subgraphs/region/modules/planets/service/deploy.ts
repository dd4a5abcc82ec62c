/** A genesis device makes a planet. Source: domain facts §8. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { peoplePerPoint } from '../../sectors/generation/planet-tables.ts';
import type { Ship } from '../../sectors/entities.ts';
import { placeId } from '../../sectors/service/map-store.ts';
import { lockPilot, spendTurns } from '../../sectors/service/pilots.ts';
import { planetColonized } from '../events.ts';
import * as genesis from '../rules/genesis.ts';
import { colonyRow } from './claim.ts';
import { saveBuildings, saveColony } from './colony-store.ts';
import type { Ruled } from './deed.ts';
import { devicesAboard } from './genesis.ts';
import { requireInOrbit, type PlanetPlace } from './planets.ts';

export interface DeployRequest {
  regionId: string;
  playerId: string;
  deviceId: string;
  /** Of the planet. */
  name: string;
  /** Chance: 0 <= value < 1. */
  random: () => number;
  /** Idempotency key. */
  key: string | undefined;
}

/** Deploys a device of the ship in its sector. Throws a Refusal for each thing that forbids it. */
export async function deployGenesisDevice(em: EntityManager, request: DeployRequest): Promise<Ruled> {
  const { regionId, playerId, deviceId, name, random, key } = request;
  if (!genesis.isPlanetName(name))
    throw new Refusal(
      'BAD_USER_INPUT',
      '`name` has 3 to 40 letters, digits, blanks, and what stands between words.',
    );
  return await transactOnce(em, { playerId, key, input: { deploy: deviceId, name } }, async (tx) => {
    const sector = await lockSector(tx, playerId);
    const acting = await lockPilot(tx, playerId);
    const ship = requireInOrbit(acting, { sector });
    const kind = await requireDevice(tx, ship, deviceId);
    await requireFree(tx, { sector, playerId, name, now: acting.now });
    spendTurns(acting.pilot, genesis.deployTurns);
    const id = placeId(regionId, 'planets', { sector, name });
    const place: PlanetPlace = {
      id,
      sector,
      isHub: false,
      ...genesis.drawPlanet(kind, [random(), random()]),
    };
    await tx.execute(
      `insert into planets (region_id, id, sector, name, type, habitability, max_population, is_hub) values (?, ?, ?, ?, ?, ?, ?, false)`,
      [regionId, id, sector, name, place.type, place.habitability, place.habitability * peoplePerPoint],
    );
    const row = colonyRow(place, playerId, acting.now, 0);
    row.colony.formingUntil = acting.now.getTime() + genesis.formationMs;
    await saveColony(tx, row);
    await saveBuildings(tx, row);
    await tx.execute('update genesis_devices set deployed_at = ?, planet_id = ? where id = ?', [
      ...[acting.now.toISOString(), id, deviceId],
    ]);
    await emit(
      tx,
      regionId,
      ...planetColonized({ planetId: id, playerId, sector, colonists: 0, how: 'GENESIS' }),
    );
    await tx.flush();
    return { playerId, planetId: id };
  });
}

/** The pilot's sector, locked before the pilot, so that no two devices share its last place. */
async function lockSector(tx: EntityManager, playerId: string): Promise<number> {
  const [row] = await tx.execute<{ number: number }[]>(
    'select number from sectors where number = (select sector from pilots where player_id = ?) for no key update',
    [playerId],
  );
  if (!row)
    throw new Refusal('PILOT_REQUIRED', 'You have no pilot in this region; join it first with `joinRegion`.');
  return row.number;
}

async function requireDevice(tx: EntityManager, ship: Ship, deviceId: string): Promise<genesis.GenesisKind> {
  const device = (await devicesAboard(tx, ship.id)).find(({ id }) => id === deviceId);
  if (!device) throw new Refusal('DEVICE_NOT_FOUND', 'Your ship carries no such genesis device.');
  const { hull } = genesis.devices[device.kind];
  if (hull && ship.hull !== hull)
    throw new Refusal('COLONY_SHIP_REQUIRED', 'This device is deployed from a colony ship only.');
  return device.kind;
}

interface Spot {
  sector: number;
  playerId: string;
  name: string;
  now: Date;
}

async function requireFree(tx: EntityManager, { sector, playerId, name, now }: Spot): Promise<void> {
  const [row] = await tx.execute<
    { here: number; all: number; own: number; named: boolean; last: string | null }[]
  >(
    `select count(*) filter (where sector = ?)::int as here, count(*)::int as all, bool_or(name = ?) as named,
       (select count(*)::int from colonies where owner_id = ?) as own,
       (select max(deployed_at) from genesis_devices where player_id = ?) as last from planets`,
    [sector, name, playerId, playerId],
  );
  if (!row) throw new Error('there are no planets to count');
  if (row.named) throw new Refusal('BAD_USER_INPUT', '`name` is that of another planet of this region.');
  if (row.here >= genesis.planetsPerSector)
    throw new Refusal('SECTOR_FULL', `A sector holds ${genesis.planetsPerSector} planets.`);
  if (row.own + 1 > (row.all + 1) * genesis.largestShare)
    throw new Refusal('TOO_MANY_PLANETS', "Nobody holds more than a quarter of a region's planets.");
  const until = row.last === null ? 0 : new Date(row.last).getTime() + genesis.cooldownMs;
  if (until > now.getTime())
    throw new Refusal('GENESIS_COOLDOWN', 'Fourteen days lie between two deployments.', {
      until: new Date(until).toISOString(),
    });
}
