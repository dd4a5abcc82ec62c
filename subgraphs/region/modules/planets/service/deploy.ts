/** A genesis device makes a planet. Source: domain facts §8. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { peoplePerPoint } from '../../sectors/generation/planet-tables.ts';
import type { Ship } from '../../sectors/entities.ts';
import { placeId } from '../../sectors/service/map-store.ts';
import { lockSettler, spendTurns } from '../../sectors/service/pilots.ts';
import type { GenesisKind } from '../../ships/rules/devices.ts';
import { devicesAboard } from '../../ships/service/devices.ts';
import { planetColonized } from '../events.ts';
import * as genesis from '../rules/genesis.ts';
import { colonyRow } from './claim.ts';
import { saveBuildings, saveColony } from './colony-store.ts';
import type { Ruled } from './deed.ts';
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
  const { regionId, playerId, deviceId, random, key } = request;
  const name = genesis.planetName(request.name);
  if (name === null)
    throw new Refusal(
      'BAD_USER_INPUT',
      '`name` has 3 to 40 letters, digits, blanks, and what stands between words.',
    );
  return await transactOnce(em, { playerId, key, input: { deploy: deviceId, name } }, async (tx) => {
    const acting = await lockSettler(tx, playerId);
    const { sector } = acting.pilot;
    const ship = requireInOrbit(acting, { sector });
    const kind = await requireDevice(tx, ship, deviceId);
    await lockPlaces(tx);
    await requireFree(tx, { sector, playerId, name, now: acting.now });
    spendTurns(acting.pilot, genesis.deployTurns);
    const id = placeId(regionId, 'planets', { sector, name });
    const place: PlanetPlace = {
      id,
      sector,
      isHub: false,
      ...genesis.drawPlanet(kind, [random(), random(), random(), random()]),
    };
    await tx.execute(
      `insert into planets (region_id, id, sector, name, type, habitability, max_population, size, richness, is_hub)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)`,
      [
        ...[regionId, id, sector, name, place.type, place.habitability],
        ...[place.habitability * peoplePerPoint, place.size, place.richness],
      ],
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
    return { playerId, planetId: id };
  });
}

async function requireDevice(tx: EntityManager, ship: Ship, deviceId: string): Promise<GenesisKind> {
  const device = (await devicesAboard(tx, ship.id)).find(({ id }) => id === deviceId);
  if (!device) throw new Refusal('DEVICE_NOT_FOUND', 'Your ship carries no such genesis device.');
  const { hull } = genesis.devices[device.kind];
  if (hull && ship.hull !== hull)
    throw new Refusal('COLONY_SHIP_REQUIRED', 'This device is deployed from a colony ship only.');
  return device.kind;
}

/** Who deploys waits for who does so now, wherever that is: no two devices share a sector's last place or a name. */
async function lockPlaces(tx: EntityManager): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtext('genesis'))`);
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
    `select count(*) filter (where sector = ?)::int as here, count(*)::int as all, bool_or(lower(name collate "pg_c_utf8") = lower(? collate "pg_c_utf8")) as named,
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
