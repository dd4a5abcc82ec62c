/** Beacons and gates: read, and locked for a change. Lock pilots and ships before them, beacons before gates. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { BeaconRow, GateRow } from '../entities.ts';

const beaconColumns = `id, sector, owner_id as "ownerId", state, delivered, laid_at as "laidAt", supplied_at as "suppliedAt",
  gate_id as "gateId", gate_region_id as "gateRegionId"`;
const gateColumns = `id, sector, owner_id as "ownerId", beacon_id as "beaconId", exit_region_id as "exitRegionId",
  exit_sector as "exitSector", state, link, delivered, focused_at as "focusedAt", supplied_at as "suppliedAt", opens_at as "opensAt",
  hit_points as "hitPoints", access, toll, to_jsonb(allowed) as allowed`;

const date = (value: string | null): Date | null => (value === null ? null : new Date(value));

type Times<T, Keys extends keyof T> = Omit<T, Keys> & Record<Keys, string>;

async function readBeacons(em: EntityManager, rest: string, values: unknown[]): Promise<BeaconRow[]> {
  const rows = await em.execute<Times<BeaconRow, 'laidAt' | 'suppliedAt'>[]>(
    `select ${beaconColumns} from gate_beacons ${rest}`,
    values,
  );
  return rows.map((row) => ({ ...row, laidAt: new Date(row.laidAt), suppliedAt: date(row.suppliedAt) }));
}

async function readGates(em: EntityManager, rest: string, values: unknown[]): Promise<GateRow[]> {
  const rows = await em.execute<Times<GateRow, 'focusedAt' | 'suppliedAt' | 'opensAt'>[]>(
    `select ${gateColumns} from warp_gates ${rest}`,
    values,
  );
  return rows.map((row) => ({
    ...row,
    focusedAt: new Date(row.focusedAt),
    ...{ suppliedAt: date(row.suppliedAt), opensAt: date(row.opensAt) },
  }));
}

/** P: ends listed for a sector and for a player at most; what stands in a sector is bounded by everybody's limit. */
const maxListed = 100;

/** What stands in the sectors; beacons that went out are left to the caller. */
export const beaconsIn = (em: EntityManager, sectors: readonly number[]): Promise<BeaconRow[]> =>
  readBeacons(em, `where sector = any(?::int[]) and state <> 'CANCELLED' order by laid_at desc, id`, [
    `{${sectors.join(',')}}`,
  ]);
export const gatesIn = (em: EntityManager, sectors: readonly number[]): Promise<GateRow[]> =>
  readGates(
    ...([
      em,
      `where sector = any(?::int[]) and state in ('BUILDING', 'HARMONIZING') order by focused_at, id`,
    ] as const),
    [`{${sectors.join(',')}}`],
  );

/** A player's own, those that are over included, the newest first. */
export const beaconsOf = (em: EntityManager, playerId: string): Promise<BeaconRow[]> =>
  readBeacons(em, `where owner_id = ? order by laid_at desc, id limit ${maxListed}`, [playerId]);
export const gatesOf = (em: EntityManager, playerId: string): Promise<GateRow[]> =>
  readGates(em, `where owner_id = ? order by focused_at desc, id limit ${maxListed}`, [playerId]);

/** Null when there is none. */
export async function findBeacon(em: EntityManager, id: string, lock = false): Promise<BeaconRow | null> {
  const [row] = await readBeacons(em, `where id = ? ${lock ? 'for update' : ''}`, [id]);
  return row ?? null;
}
export async function findGate(em: EntityManager, id: string, lock = false): Promise<GateRow | null> {
  const [row] = await readGates(em, `where id = ? ${lock ? 'for update' : ''}`, [id]);
  return row ?? null;
}

/** Locked until the transaction ends; GATE_NOT_FOUND, also for one that is gone. */
export async function lockGate(tx: EntityManager, id: string): Promise<GateRow> {
  const gate = await findGate(tx, id, true);
  if (!gate || gate.state === 'CANCELLED' || gate.state === 'COLLAPSED') throw gateNotFound();
  return gate;
}

/** As `lockGate`, with its exit if that is in this region: for ending it. */
export async function lockGateAndExit(tx: EntityManager, id: string): Promise<GateRow> {
  await tx.execute(`select from gate_beacons where gate_id = ? and state = 'MATCHED' for update`, [id]);
  return await lockGate(tx, id);
}

export const gateNotFound = (): Refusal => new Refusal('GATE_NOT_FOUND', 'The region has no such warp gate.');

export function requireOwnGate<T extends Pick<GateRow, 'ownerId'>>(site: T, playerId: string): T {
  if (site.ownerId !== playerId) throw new Refusal('NOT_YOUR_GATE', 'This belongs to another player.');
  return site;
}
