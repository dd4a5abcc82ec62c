/** What treaties are to who comes from another region. Source: domain facts §9.5; the effects are P there. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { inEffectSql } from '../rules/treaties.ts';
import { relationsWith } from './treaties-effects.ts';

/** How the border sees somebody's home: its own people, and those who need no visa. */
export async function homeAt(
  em: EntityManager,
  regionId: string,
  homeId: string | null,
): Promise<{ atHome: boolean; visaFree: boolean }> {
  const atHome = homeId === regionId;
  const visaFree = homeId !== null && !atHome && (await relationsWith(em, homeId)).has('CULTURAL_EXCHANGE');
  return { atHome, visaFree };
}

interface Visitor {
  regionId: string;
  playerId: string;
  homeId: string | null;
}

/** A visit under a cultural exchange makes a name: once a day, by UTC. The pilot, which is locked, has been flushed. */
export async function welcome(tx: EntityManager, { regionId, playerId, homeId }: Visitor): Promise<void> {
  if (homeId === null || homeId === regionId) return;
  await tx.execute(
    `update pilots set reputation = least(1000, reputation + 1), cultural_visit_on = (clock_timestamp() at time zone 'utc')::date
     where player_id = ? and cultural_visit_on is distinct from (clock_timestamp() at time zone 'utc')::date
       and exists (select from relations where kind = 'CULTURAL_EXCHANGE' and other_region_id = ? and ${inEffectSql})`,
    [playerId, homeId],
  );
}
