/** What a departure or an arrival is judged by. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { findGate } from '../../gates/service/store.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import { decidedSql, settingsOf } from '../../governance/service/settings.ts';
import type { ActingPilot } from '../../sectors/service/pilots.ts';
import type { StoredVerdict } from '../entities.ts';
import type { Departure } from '../rules/departure.ts';
import type { Load } from '../rules/manifest.ts';

export interface Border {
  ownerId: string | null;
  capitalSector: number;
  /** Where the platform's gate is: the way to the Nexus, in the Nexus its capital. */
  gateSector: number;
  /** What is stored about the journey. */
  stored: StoredVerdict | null;
  settings: Settings;
}

const borderSql = `owner_id as "ownerId", capital_sector as "capitalSector",
       case when kind = 'CENTRAL_NEXUS' then capital_sector else coalesce(nexus_warp_sector, capital_sector) end as "gateSector",
       ${decidedSql}, (select jsonb_build_object('state', state, 'code', code, 'message', message, 'manifest', manifest,
          'playerId', player_id, 'otherRegionId', other_region_id)
          from journeys where journey_id = ?) as stored`;

type Row<T> = Omit<Border, 'settings'> & T & { decided: object };

/** Where the region begins, what it has decided about a journey (null: none), and its rules. */
export async function readBorder(em: EntityManager, journeyId: string | null): Promise<Border> {
  return borderOf(await em.execute<Row<object>[]>(`select ${borderSql} from region`, [journeyId]));
}

function borderOf<T>([row]: Row<T>[]): Border & T {
  if (!row) throw new Error('the region has no row');
  return { ...row, settings: settingsOf(row.decided) };
}

/** What makes a stakeholder of a player who does not own the region. Domain facts §3.6; a ship that flies elsewhere is registered there. P: residents are no new residents. */
const stakeSql = `
  exists (select from members where player_id = who.id and standing <> 'VISITOR')
    or exists (select from colonies where owner_id = who.id and abandoned_at is null)
    or exists (select from deeds where owner_id = who.id)
    or exists (select from warp_gates where owner_id = who.id and state in ('BUILDING', 'HARMONIZING'))
    or exists (select from gate_beacons where owner_id = who.id and state = 'MATCHED')
    or exists (select from ships where player_id = who.id and status not in ('AWAY', 'DESTROYED', 'SCRAPPED'))`;

/** The border, and whether the player has a stake behind it. */
export async function readEntry(em: EntityManager, playerId: string): Promise<Border & { stake: boolean }> {
  const sql = `select ${borderSql}, ${stakeSql} as stake from region, (select ?::uuid as id) who`;
  return borderOf(await em.execute<Row<{ stake: boolean }>[]>(sql, [null, playerId]));
}

interface Aboard {
  cargo: Load;
  bay: Load;
  /** What of the cargo came from the destination. */
  returning: Load;
  devices: number;
  travelling: boolean;
  foughtAt: string | null;
}

const loadOf = (table: string, column: string, place: string, more = ''): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('good', good, 'quantity', quantity) order by good), '[]')
    from ${table} where ${column} = ${place} ${more} and quantity > 0)`;

const lastFight = (side: string): string =>
  `(select at from combats where ${side} = p.player_id order by seq desc limit 1)`;

/** The border, and of a pilot what it has aboard, whether it is on a journey already, and when it last fought. */
const departureSql = `
  select ${borderSql}, ${loadOf('cargo', 'ship_id', 'p.ship_id')} as cargo, ${loadOf('stores', 'place', `'bay:' || p.ship_id`)} as bay,
    ${loadOf('imports', 'place', `'ship:' || p.ship_id`, 'and origin = ?')} as returning,
    (select count(*)::int from genesis_devices where ship_id = p.ship_id and deployed_at is null) as devices,
    exists (select from journeys where player_id = p.player_id and state = 'HELD') as travelling,
    greatest(${lastFight('attacker_id')}, ${lastFight('defender_id')}) as "foughtAt"
  from region left join pilots p on p.player_id = ?`;

export type DepartureScene = Border & Aboard & Pick<Departure, 'gate'>;

/** Everything that a departure is judged by, but for the pilot and its ship. */
export async function readDeparture(
  em: EntityManager,
  asked: Pick<Wish, 'destinationId' | 'gateId'> & { journeyId: string | null; playerId: string },
): Promise<DepartureScene> {
  const { journeyId, destinationId, playerId, gateId } = asked;
  const [rows, gate] = await Promise.all([
    em.execute<Row<Aboard>[]>(departureSql, [journeyId, destinationId, playerId]),
    gateId === null ? null : findGate(em, gateId),
  ]);
  return { ...borderOf(rows), gate };
}

export interface Wish extends Pick<
  Departure,
  'regionId' | 'destinationId' | 'method' | 'galacticCitizen' | 'charges'
> {
  /** The player's gate to leave by; null for another way. */
  gateId: string | null;
}

export function departureOf(
  acting: ActingPilot,
  { gateSector, gate, settings, cargo, bay, devices, travelling, foughtAt }: DepartureScene,
  wish: Wish,
): Departure & Pick<Aboard, 'cargo' | 'bay'> {
  return {
    ...{ ...wish, ...acting, gateSector, gate, settings, cargo, bay, devices, travelling },
    load: [...cargo, ...bay],
    foughtAt: foughtAt === null ? null : new Date(foughtAt),
  };
}
