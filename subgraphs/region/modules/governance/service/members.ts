/** Members as they are read: what is kept of them, and what their pilots have. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import { pilotRequired } from '../../sectors/service/pilots.ts';
import type { MemberRow } from '../entities.ts';
import type { Standing } from '../rules/roles.ts';
import { bannedSql, grantedSql } from './authority.ts';

type Dates = 'accountSince' | 'residentSince' | 'citizenSince' | 'lastVisit' | 'joinedAt' | 'reputationAt';
type Raw = Omit<MemberRow, Dates> & Record<Dates, string | null> & { now: string };

/** One row for each member, to be followed by conditions on `m`. */
const membersSql = `
  select m.player_id as "playerId", m.standing, m.voting_power as "votingPower", m.local_rank as "localRank",
    m.multi_account as "multiAccount", m.account_since as "accountSince", m.resident_since as "residentSince",
    m.citizen_since as "citizenSince", m.last_visit as "lastVisit", m.visits,
    ${grantedSql},
    (select coalesce(jsonb_agg(of_region_id order by of_region_id), '[]') from delegates d where d.player_id = m.player_id) as "speaksFor",
    exists (select from region where owner_id = m.player_id) as owner,
    ${bannedSql} as banned,
    p.joined_at as "joinedAt", p.reputation, p.reputation_at as "reputationAt", clock_timestamp() as now
  from members m join pilots p on p.player_id = m.player_id`;

const date = (text: string | null): Date | null => (text === null ? null : new Date(text));

function memberOf({ accountSince, residentSince, citizenSince, ...raw }: Raw): MemberRow {
  const { joinedAt, reputation, reputationAt, lastVisit, now } = raw;
  const name = decay({ reputation, reputationAt: new Date(reputationAt ?? 0) }, new Date(now));
  return {
    ...{
      ...raw,
      ...name,
      joinedAt: new Date(joinedAt ?? 0),
      lastVisit: new Date(lastVisit ?? 0),
    },
    ...{ accountSince: date(accountSince), residentSince: date(residentSince) },
    citizenSince: date(citizenSince),
  };
}

/** Those of the players who are members, in no order. */
export async function membersByIds(
  em: EntityManager,
  playerIds: readonly string[],
): Promise<Map<string, MemberRow>> {
  const rows = await em.execute<Raw[]>(`${membersSql} where m.player_id = any(?::uuid[])`, [
    `{${playerIds.join(',')}}`,
  ]);
  return new Map(rows.map((row) => [row.playerId, memberOf(row)]));
}

/** Locks a member for a change. Undefined when the player has no pilot in the region. */
export async function lockMember(tx: EntityManager, playerId: string): Promise<MemberRow | undefined> {
  const [row] = await tx.execute<Raw[]>(`${membersSql} where m.player_id = ? for no key update of m`, [
    playerId,
  ]);
  return row && memberOf(row);
}

/** As `lockMember` for the player who asks. PILOT_REQUIRED when it has no pilot. */
export async function lockOwn(tx: EntityManager, playerId: string): Promise<MemberRow> {
  const member = await lockMember(tx, playerId);
  if (!member) throw pilotRequired();
  return member;
}

const ofStanding = (standing: Standing | null): [string, unknown[]] =>
  standing === null ? ['', []] : ['and m.standing = ?', [standing]];

/** Up to `limit` members behind `after`, by their IDs. */
export async function listMembers(
  em: EntityManager,
  standing: Standing | null,
  after: string,
  limit: number,
): Promise<MemberRow[]> {
  const [condition, values] = ofStanding(standing);
  const rows = await em.execute<Raw[]>(
    `${membersSql} where m.player_id > ?::uuid ${condition} order by m.player_id limit ?`,
    [after, ...values, limit],
  );
  return rows.map(memberOf);
}

export async function countMembers(em: EntityManager, standing: Standing | null): Promise<number> {
  const [condition, values] = ofStanding(standing);
  const [row] = await em.execute<[{ count: number }]>(
    `select count(*)::int as count from members m where true ${condition}`,
    values,
  );
  return row.count;
}
