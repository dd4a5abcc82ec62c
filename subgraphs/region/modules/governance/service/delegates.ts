/**
 * The galactic council: the Nexus has no owner, and the regions' delegates are its citizens. Source: domain facts §9; P: who they are. That
 * they are, and nobody else, the trigger on members sees to.
 */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { memberChanged, type MemberPayload } from '../events.ts';
import { lockGovernance } from './charter.ts';
import { leaveOffices } from './elections/offices.ts';

/** Somebody who speaks for a region. */
export interface Delegate {
  regionId: string;
  playerId: string;
}

/** Who was elected to speak for the region. P: who is appointed does not, or an owner had two votes. */
export async function electedAmbassador(em: EntityManager): Promise<string | null> {
  const [found] = await em.execute<{ ambassador: string }[]>(
    `select player_id as ambassador from offices
     where position = 'AMBASSADOR' and election_id is not null and left_at is null and ends_at > clock_timestamp()`,
  );
  return found?.ambassador ?? null;
}

const pair = 'player_id, of_region_id';
const toldSql = `told as (select "playerId" as player_id, "regionId" as of_region_id
  from jsonb_to_recordset(?::jsonb) as x("playerId" uuid, "regionId" uuid))`;
/** Members whose standing is not what it should be: also those who joined while the delegates changed. */
const misplacedSql = `
  select m.player_id from members m join delegates d using (player_id) where m.standing <> 'CITIZEN'
  union select m.player_id from members m where m.standing = 'CITIZEN' and not exists (select from delegates d where d.player_id = m.player_id)`;
/** Asked all the time, and nothing has changed nearly always. */
const lookSql = `with ${toldSql}
  select exists (table told except select ${pair} from delegates) or exists (select ${pair} from delegates except table told)
    or exists (${misplacedSql}) as misplaced`;

/** Takes over who the delegates are now. Who is one no more is no citizen of the Nexus from then on, and holds no office there. */
export async function seatDelegates(
  em: EntityManager,
  regionId: string,
  delegates: readonly Delegate[],
): Promise<void> {
  const told = JSON.stringify(delegates);
  const [look] = await em.execute<[{ misplaced: boolean }]>(lookSql, [told]);
  if (!look.misplaced) return;
  await transact(em, async (tx) => {
    await lockGovernance(tx);
    await tx.execute(
      `with ${toldSql}, gone as (delete from delegates where (${pair}) not in (table told))
       insert into delegates (${pair}) table told on conflict do nothing`,
      [told],
    );
    const members = await tx.execute<MemberPayload[]>(
      `update members set standing = standing where player_id in (${misplacedSql}) returning player_id as "playerId", standing`,
    );
    for (const { playerId, standing } of members)
      if (standing !== 'CITIZEN') await leaveOffices(tx, regionId, { playerId });
    if (members.length > 0) await emitAll(tx, regionId, members.map(memberChanged));
  });
}
