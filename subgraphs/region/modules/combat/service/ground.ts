/** The ground of every fight: what the place is like, and who may fight there at all. Source: domain facts §7.2, §7.7. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import { paidStepsSql } from '../../governance/rules/defense.ts';
import { inEffectSql, policingWith } from '../../governance/rules/treaties.ts';
import type { Pilot, Ship } from '../../sectors/entities.ts';
import { lawfulness, type Place } from '../rules/places.ts';

export interface Site extends Place {
  type: string;
  /** With that of allies. */
  policing: number;
  patrolShips: number;
  /** Security of the station the target is docked at; null when it is not. */
  dock: string | null;
}

/** What a fight in a sector has to know of it. */
export async function siteOf(
  tx: EntityManager,
  sector: number,
  stationId: string | null = null,
): Promise<Site> {
  const [site] = await tx.execute<(Site & { allied: boolean })[]>(
    `select r.kind as "regionKind", s.security_level as "securityLevel", s.is_capital as "isCapital", s.type,
       -- A policy moves the policing of a zone by steps, and money that of all.
       least(10, greatest(0, z.policing + coalesce(
         (select value::int from settings where name = 'patrols' || initcap(z.kind)), 0) + ${paidStepsSql})) as policing,
       s.patrol_ships as "patrolShips",
       exists (select from relations where kind = 'DEFENSE_PACT' and ${inEffectSql}) as allied,
       -- What is closed protects nobody.
       (select case when closed_until > clock_timestamp() then 'NONE' else security end from stations where id = ?) as dock
     from sectors s join zones z on z.number = s.zone cross join region r where s.number = ?`,
    [stationId, sector],
  );
  if (!site) throw new Error(`there is no sector ${sector}`);
  const { allied, ...own } = site;
  return { ...own, policing: policingWith(own.policing, allied) };
}

/** The ship when it can attack; SHIP_REQUIRED or SHIP_NOT_FREE otherwise. A pod, which costs nothing to lose, would be a name and a rank for nothing. */
export function requireWarship(ship: Ship | null): Ship {
  if (!ship) throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to fight with.');
  if (ship.status !== 'IN_SPACE')
    throw new Refusal('SHIP_NOT_FREE', `Your ship cannot attack while it is ${ship.status.toLowerCase()}.`, {
      status: ship.status,
    });
  if (ship.hull === 'ESCAPE_POD')
    throw new Refusal('SHIP_REQUIRED', 'An escape pod cannot do this; fly a ship.');
  return ship;
}

/** COMBAT_FORBIDDEN or SAFE_SECTOR where nobody fights. */
export function requirePlace(site: Site, settings: Settings): void {
  const law = lawfulness(site, settings);
  if (law === 'PEACE')
    throw new Refusal('COMBAT_FORBIDDEN', 'Pilots do not fight each other in this region.');
  if (law === 'SAFE')
    throw new Refusal(
      'SAFE_SECTOR',
      `Pilots do not fight each other in this sector, of security level ${site.securityLevel}.`,
      { securityLevel: site.securityLevel },
    );
}

/** Whether a pilot has joined so short a time ago that it neither attacks nor is attacked. */
export function isNewcomer({ joinedAt }: Pick<Pilot, 'joinedAt'>, settings: Settings, now: Date): boolean {
  return joinedAt.getTime() > now.getTime() - settings.pvpProtectionHours * 3_600_000;
}

export function requireGrown(
  pilots: readonly Pick<Pilot, 'joinedAt'>[],
  settings: Settings,
  now: Date,
): void {
  if (pilots.some((pilot) => isNewcomer(pilot, settings, now)))
    throw new Refusal(
      'NEWCOMER_PROTECTED',
      `Who joined within ${settings.pvpProtectionHours} hours neither attacks nor is attacked.`,
    );
}
