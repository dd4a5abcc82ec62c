/** Colonies as rows: read with all that belongs to them in one statement, written back in two at most. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { ColonyRow } from '../entities.ts';
import type { Building, BuildingKind, Colony } from '../rules/colony.ts';

interface Raw extends Record<'claimedAt' | 'tendedAt' | 'countedTo', string> {
  planetId: string;
  sector: number;
  ownerId: string;
  abandonedAt: string | null;
  type: Colony['type'];
  naturalHabitability: number;
  size: number;
  richness: number;
  stock: Record<string, number> | null;
  carries: Colony['carries'];
  allocations: Colony['allocations'];
  buildings: Partial<
    Record<
      BuildingKind,
      { level: number; startedAt: string | null; doneAt: string | null; escrow: string | null }
    >
  > | null;
  specialization: Colony['specialization'];
  morale: number;
  taxRate: number;
  taxes: string;
  garrison: Colony['garrison'];
  shieldPoints: number;
  besiegerId: string | null;
  siegeSince: string | null;
  siegeUntil: string | null;
  siegeTurns: number;
  formingUntil: string | null;
}

const select = `select c.planet_id as "planetId", p.sector, c.owner_id as "ownerId", c.claimed_at as "claimedAt", c.abandoned_at as "abandonedAt",
  greatest(c.tended_at, (select last_moved_at from pilots where player_id = c.owner_id)) as "tendedAt",
  p.type, p.habitability as "naturalHabitability", p.size, p.richness, c.tax_rate as "taxRate", c.taxes, c.carries, c.specialization, c.morale, c.shield_points as "shieldPoints",
  jsonb_build_object('FUEL', c.fuel_workers, 'ORGANICS', c.organics_workers, 'EQUIPMENT', c.equipment_workers) as allocations,
  jsonb_build_object('TURRETS', c.turrets, 'SHIELDS', c.shields, 'FIGHTERS', c.fighters) as garrison,
  s.besieger_id as "besiegerId", s.since as "siegeSince", s.ended_at as "siegeUntil", c.siege_turns as "siegeTurns",
  c.forming_until as "formingUntil", c.counted_to as "countedTo",
  (select jsonb_object_agg(kind, jsonb_build_object('level', level, 'startedAt', started_at, 'doneAt', done_at, 'escrow', escrow_id))
     from buildings b where b.planet_id = c.planet_id) as buildings,
  (select jsonb_object_agg(good, quantity) from stores where place = 'planet:' || c.planet_id) as stock
  from colonies c join planets p on p.id = c.planet_id left join sieges s on s.planet_id = c.planet_id`;

/** The colonies on these planets as they were counted last. */
export async function readColonies(em: EntityManager, planetIds: readonly string[]): Promise<ColonyRow[]> {
  const rows = await em.execute<Raw[]>(`${select} where c.planet_id = any(?::uuid[])`, [
    `{${planetIds.join(',')}}`,
  ]);
  return rows.map(parsed);
}

const time = (text: string): number => new Date(text).getTime();
const timeOrNull = (text: string | null): number | null => (text === null ? null : time(text));
const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function parsed(row: Raw): ColonyRow {
  const built = Object.entries(row.buildings ?? {}) as [
    BuildingKind,
    NonNullable<NonNullable<Raw['buildings']>[BuildingKind]>,
  ][];
  const { besiegerId, siegeSince, siegeUntil, siegeTurns } = row;
  return {
    ...{
      planetId: row.planetId,
      sector: row.sector,
      ownerId: row.ownerId,
      claimedAt: new Date(row.claimedAt),
    },
    ...{ tendedAt: time(row.tendedAt), abandonedAt: timeOrNull(row.abandonedAt) },
    escrows: Object.fromEntries(built.flatMap(([kind, { escrow }]) => (escrow ? [[kind, escrow]] : []))),
    colony: {
      ...{
        type: row.type,
        naturalHabitability: row.naturalHabitability,
        size: row.size,
        richness: row.richness,
        stock: row.stock ?? {},
        carries: row.carries,
      },
      ...{ allocations: row.allocations, specialization: row.specialization, morale: row.morale },
      ...{ taxRate: row.taxRate, taxes: Number(row.taxes) },
      ...{ garrison: row.garrison, shieldPoints: row.shieldPoints },
      buildings: Object.fromEntries(
        built.map(([kind, { level, startedAt, doneAt }]): [string, Building] => [
          kind,
          { level, startedAt: timeOrNull(startedAt), doneAt: timeOrNull(doneAt) },
        ]),
      ),
      siege:
        besiegerId && siegeSince
          ? { besiegerId, since: time(siegeSince), turns: siegeTurns, until: timeOrNull(siegeUntil) }
          : null,
      ...{ formingUntil: timeOrNull(row.formingUntil), countedTo: time(row.countedTo) },
    },
  };
}

/** Writes the colony itself; goods are the ledger's. The planet is locked. */
export async function saveColony(tx: EntityManager, { planetId, ...row }: ColonyRow): Promise<void> {
  const { colony, ownerId, claimedAt, tendedAt, abandonedAt } = row;
  const { allocations, garrison, siege } = colony;
  await tx.execute(
    `insert into colonies as c (planet_id, owner_id, claimed_at, tended_at, abandoned_at, fuel_workers, organics_workers, equipment_workers,
       specialization, morale, turrets, shields, fighters, shield_points, siege_turns, forming_until, carries, counted_to, tax_rate, taxes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (region_id, planet_id) do update set (owner_id, claimed_at, tended_at, abandoned_at, fuel_workers, organics_workers, equipment_workers,
       specialization, morale, turrets, shields, fighters, shield_points, siege_turns, forming_until, carries, counted_to, tax_rate, taxes) =
       (excluded.owner_id, excluded.claimed_at, excluded.tended_at, excluded.abandoned_at, excluded.fuel_workers, excluded.organics_workers,
       excluded.equipment_workers, excluded.specialization, excluded.morale, excluded.turrets, excluded.shields, excluded.fighters, excluded.shield_points,
       excluded.siege_turns, excluded.forming_until, excluded.carries, excluded.counted_to, excluded.tax_rate, excluded.taxes)`,
    [
      ...[planetId, ownerId, claimedAt.toISOString(), moment(tendedAt), moment(abandonedAt)],
      ...[
        allocations.FUEL,
        allocations.ORGANICS,
        allocations.EQUIPMENT,
        colony.specialization,
        colony.morale,
      ],
      ...[garrison.TURRETS, garrison.SHIELDS, garrison.FIGHTERS, colony.shieldPoints],
      ...[
        siege?.turns ?? 0,
        moment(colony.formingUntil),
        JSON.stringify(colony.carries),
        moment(colony.countedTo),
      ],
      ...[colony.taxRate, colony.taxes],
    ],
  );
}

/** Writes what stands on a planet and what is being built. */
export async function saveBuildings(
  tx: EntityManager,
  { planetId, colony, escrows }: Pick<ColonyRow, 'planetId' | 'colony' | 'escrows'>,
): Promise<void> {
  const rows = Object.entries(colony.buildings).map(([kind, { level, startedAt, doneAt }]) => ({
    ...{
      kind,
      level,
      started: moment(startedAt),
      done: moment(doneAt),
      escrow: escrows[kind as BuildingKind] ?? null,
    },
  }));
  await tx.execute(
    `insert into buildings (planet_id, kind, level, started_at, done_at, escrow_id)
     select ?::uuid, kind, level, started, done, escrow
     from jsonb_to_recordset(?::jsonb) as x(kind text, level int, started timestamptz, done timestamptz, escrow uuid)
     on conflict (region_id, planet_id, kind) do update
       set level = excluded.level, started_at = excluded.started_at, done_at = excluded.done_at, escrow_id = excluded.escrow_id`,
    [planetId, JSON.stringify(rows)],
  );
}
