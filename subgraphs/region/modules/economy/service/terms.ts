/** Under which terms somebody trades in this region now. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import { readSettings } from '../../governance/service/settings.ts';
import type { Pilot } from '../../sectors/entities.ts';
import { rankOf } from '../../sectors/rules/ranks.ts';
import { personalFactor, tariffCap, type Terms } from '../rules/prices.ts';

export interface RegionTerms {
  settings: Settings;
  ownerId: string | null;
  /** The tariff in force: what was set, within what the number of stations allows. */
  tariff: number;
  tariffCap: number;
}

export async function regionTerms(em: EntityManager): Promise<RegionTerms> {
  const settings = await readSettings(em);
  const [row] = await em.execute<{ ownerId: string | null; stations: number }[]>(
    'select owner_id as "ownerId", (select count(*)::int from stations) as stations from region',
  );
  const cap = tariffCap(row?.stations ?? 0);
  return {
    settings,
    ownerId: row?.ownerId ?? null,
    tariffCap: cap,
    tariff: Math.min(cap, settings.tariffRate),
  };
}

/** What rank and reputation make of a price; for somebody without a pilot here, nothing. */
export function termsOf(
  pilot: Pick<Pilot, 'rankPoints' | 'reputation'> | null,
  { tariff }: Pick<RegionTerms, 'tariff'>,
): Terms {
  return {
    rankDiscount: rankOf(pilot?.rankPoints ?? 0).trade,
    factor: personalFactor(pilot?.reputation ?? 0),
    tariff,
  };
}
