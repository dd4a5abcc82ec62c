/** What becomes of an election when its time has come: the vote begins, the votes are counted, offices change hands. Source: domain facts §9.4. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { electionCompleted, electionVoting } from '../../elections-events.ts';
import type { ElectionRow } from '../../entities.ts';
import { memberChanged } from '../../events.ts';
import { isFit } from '../../rules/elections/candidacy.ts';
import { tally, type Result, type Tallied } from '../../rules/elections/tally.ts';
import type { Standing } from '../../rules/roles.ts';
import { recordAct } from '../audit.ts';
import { membersByIds } from '../members.ts';
import { readSettings } from '../settings.ts';
import { leaveOffices, takeOffice } from './offices.ts';
import { beginVoting, endElection, lockElection } from './store.ts';

/** Takes an election that is due one step further; who calls it holds the region's rules. P: without candidates there is no vote. */
export async function advanceElection(tx: EntityManager, regionId: string, id: string): Promise<void> {
  const election = await lockElection(tx, id);
  const { position, closesAt, status } = election;
  if (status === 'VOTING') return await close(tx, regionId, election, await count(tx, election));
  const [stands] = await tx.execute<object[]>('select from candidates where election_id = ? limit 1', [id]);
  if (!stands) return await close(tx, regionId, election, { status: 'INCONCLUSIVE', winners: [] });
  await beginVoting(tx, id);
  await emit(
    ...([tx, regionId] as const),
    ...electionVoting({ electionId: id, position, closesAt: closesAt.toISOString() }),
  );
}

/** Writes what each candidate has, and says who won. */
async function count(tx: EntityManager, { id, seats, threshold }: ElectionRow): Promise<Result> {
  const rows = await tx.execute<(Record<'seq' | 'weight', string> & { playerId: string })[]>(
    `update candidates c set (voters, weight) = (
       select count(*), coalesce(sum(v.weight), 0) from election_votes v where v.election_id = c.election_id and v.candidate_id = c.player_id)
     where election_id = ? returning player_id as "playerId", seq, weight`,
    [id],
  );
  const members = await membersByIds(
    tx,
    rows.map(({ playerId }) => playerId),
  );
  const candidates = rows.map(({ playerId, seq, weight }): Tallied => {
    const member = members.get(playerId);
    return { playerId, seq: Number(seq), weight: Number(weight), fit: member !== undefined && isFit(member) };
  });
  return tally({ seats, threshold, candidates });
}

async function close(
  tx: EntityManager,
  regionId: string,
  election: ElectionRow,
  result: Result,
): Promise<void> {
  const { id: electionId, position } = election;
  await endElection(tx, electionId, result);
  await failpoint('election: counted');
  const { governanceType } = await readSettings(tx);
  await emit(tx, regionId, ...electionCompleted({ electionId, position, ...result }));
  // Where the owner decides alone, votes are advice.
  if (result.status === 'COMPLETED' && governanceType !== 'AUTOCRACY')
    await install(tx, regionId, election, result.winners);
}

/** Those elected take over from whoever holds the office. */
async function install(
  tx: EntityManager,
  regionId: string,
  { id: electionId, position }: ElectionRow,
  winners: readonly string[],
): Promise<void> {
  await leaveOffices(tx, regionId, { position });
  if (position === 'COUNCIL_MEMBER') await clearCouncil(tx, regionId);
  for (const playerId of winners) {
    await takeOffice(tx, regionId, { position, playerId, electionId, by: null });
    const details = { electionId, position };
    await recordAct(tx, { actorId: null, act: 'takeOffice', subjectId: playerId, details });
    await failpoint('election: installed');
  }
}

/** Seats that the owner granted last until an election fills the council. */
async function clearCouncil(tx: EntityManager, regionId: string): Promise<void> {
  const unseated = await tx.execute<{ playerId: string; standing: Standing }[]>(
    `delete from grants g using members m where g.permission = 'COUNCIL_MEMBER' and g.office = '' and m.player_id = g.player_id
     returning g.player_id as "playerId", m.standing`,
  );
  for (const member of unseated) await emit(tx, regionId, ...memberChanged(member));
}
