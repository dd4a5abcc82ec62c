/** Under which terms somebody trades in this region now. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import { decidedSql, settingsOf } from '../../governance/service/settings.ts';
import { inEffectSql } from '../../governance/rules/treaties.ts';
import type { Pilot } from '../../sectors/entities.ts';
import { rankOf } from '../../sectors/rules/ranks.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import { firstLoginBonus, personalFactor, tariffCap, uncappedFrom, type Terms } from '../rules/prices.ts';

export interface RegionTerms {
  settings: Settings;
  ownerId: string | null;
  /** The tariff in force: what was set, within what the number of stations allows. */
  tariff: number;
  tariffCap: number;
  /** Bonuses by region with which there is a trade agreement: members of that one pay no tariff. */
  agreements: Readonly<Record<string, number>>;
}

export interface TermsColumns extends Pick<RegionTerms, 'ownerId' | 'agreements'> {
  decided: object;
  stations: number;
}

/** Columns of a statement that reads more; `termsIn` reads them. Stations are counted as far as the number matters: every trade asks. */
export const termsSql = `${decidedSql}, (select owner_id from region) as "ownerId",
  (select count(*)::int from (select from stations limit ${uncappedFrom}) few) as stations,
  (select coalesce(jsonb_object_agg(other_region_id, coalesce((terms ->> 'tradeBonus')::float8, 1)), '{}') from relations
    where kind = 'TRADE_AGREEMENT' and ${inEffectSql}) as agreements`;

export async function regionTerms(em: EntityManager): Promise<RegionTerms> {
  const [row] = await em.execute<[TermsColumns]>(`select ${termsSql}`);
  return termsIn(row);
}

export function termsIn(row: TermsColumns): RegionTerms {
  const settings = settingsOf(row.decided);
  const cap = tariffCap(row.stations);
  return {
    settings,
    ...{ ownerId: row.ownerId, agreements: row.agreements },
    tariffCap: cap,
    tariff: Math.min(cap, settings.tariffRate),
  };
}

/** What rank, reputation as it is now, a first visit and a trade agreement with its home make of a price; for somebody without a pilot here, nothing. */
export function termsOf(
  pilot: Pick<Pilot, 'rankPoints' | 'reputation' | 'reputationAt' | 'joinedAt' | 'homeRegionId'> | null,
  { tariff, agreements }: Pick<RegionTerms, 'tariff' | 'agreements'>,
  now: Date,
): Terms {
  if (!pilot) return { rankDiscount: 0, factor: 1, tariff };
  const waived = pilot.homeRegionId != null && agreements[pilot.homeRegionId] !== undefined;
  return {
    rankDiscount: rankOf(pilot.rankPoints).trade,
    factor: personalFactor(decay(pilot, now).reputation) * (1 - firstLoginBonus(pilot.joinedAt, now)),
    tariff: waived ? 0 : tariff,
  };
}
