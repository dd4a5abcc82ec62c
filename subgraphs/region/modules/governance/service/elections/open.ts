/** Calling elections and calling them off. Source: domain facts §9.1, §9.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { databaseTime } from '../../../sectors/service/pilots.ts';
import { electionCompleted, electionOpened } from '../../elections-events.ts';
import type { ElectionRow } from '../../entities.ts';
import { requireWindows, type Windows } from '../../rules/elections/candidacy.ts';
import { seatsOf, type Position } from '../../rules/elections/offices.ts';
import { thresholdOf } from '../../rules/elections/tally.ts';
import { recordAct } from '../audit.ts';
import { requirePermission, requireRuler, type Actor } from '../authority.ts';
import { lockGovernance } from '../charter.ts';
import { countMembers } from '../members.ts';
import { readSettings } from '../settings.ts';
import { endElection, insertElection, lockElection } from './store.ts';

export interface ChangedElection {
  electionId: string;
}

/** Opens an election. BAD_USER_INPUT, FORBIDDEN, ELECTION_RUNNING with `electionId`. */
export async function openElection(
  em: EntityManager,
  actor: Actor,
  position: Position,
  windows: Windows,
): Promise<ChangedElection> {
  requireWindows(windows);
  const { regionId, playerId, key } = actor;
  const input = { openElection: position, windows };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    await lockGovernance(tx);
    await requirePermission(tx, actor, 'ELECTIONS_CREATE');
    await requireNoOther(tx, position);
    const electionId = await beginElection(tx, regionId, position, windows, playerId);
    await recordAct(tx, { actorId: playerId, act: 'openElection', details: { electionId, position } });
    return { electionId };
  });
}

async function requireNoOther(tx: EntityManager, position: Position): Promise<void> {
  const [other] = await tx.execute<{ id: string }[]>(
    'select id from elections where position = ? and due_at is not null',
    [position],
  );
  if (other)
    throw new Refusal('ELECTION_RUNNING', 'An election for this office is under way.', {
      electionId: other.id,
    });
}

/** Opens the registration; who calls it holds the region's rules. `openedBy` is null for the schedule. */
export async function beginElection(
  tx: EntityManager,
  regionId: string,
  position: Position,
  windows: Windows,
  openedBy: string | null,
): Promise<string> {
  const id = randomUUID();
  const seats = seatsOf(position, await countMembers(tx, 'CITIZEN'));
  const threshold = thresholdOf(position, await readSettings(tx));
  const times = await insertElection(tx, { id, position, openedBy, seats, threshold, ...windows });
  const [votingAt, closesAt] = [times.votingAt.toISOString(), times.closesAt.toISOString()];
  await emit(tx, regionId, ...electionOpened({ electionId: id, position, votingAt, closesAt }));
  return id;
}

/** Calls an election off; nobody takes office. FORBIDDEN, ELECTION_NOT_FOUND, ELECTION_NOT_ACTIVE once its time is over. */
export async function cancelElection(
  em: EntityManager,
  actor: Actor,
  electionId: string,
): Promise<ChangedElection> {
  const { regionId, playerId, key } = actor;
  return await transactOnce(em, { playerId, key, input: { cancelElection: electionId } }, async (tx) => {
    await lockGovernance(tx);
    await requireRuler(tx, actor);
    const election = await lockElection(tx, electionId);
    requireRunning(election, await databaseTime(tx));
    const { position } = election;
    await endElection(tx, electionId, { status: 'CANCELLED', winners: [] });
    await recordAct(tx, { actorId: playerId, act: 'cancelElection', details: { electionId, position } });
    const told = { electionId, position, status: 'CANCELLED', winners: [] } as const;
    await emit(tx, regionId, ...electionCompleted(told));
    return { electionId };
  });
}

/** What the voters have said stays, also when nobody has counted it yet. */
function requireRunning({ status, closesAt, endedAt }: ElectionRow, now: Date): void {
  if (endedAt || now >= closesAt)
    throw new Refusal('ELECTION_NOT_ACTIVE', 'This election is over.', { status });
}
