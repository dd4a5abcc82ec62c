/** Who holds the region's offices: a row for each, and grants that end when it does. Source: domain facts §9.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit, emitAll } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { pilotRequired } from '../../../sectors/service/pilots.ts';
import { officeLeft, officeTaken, type OfficePayload } from '../../elections-events.ts';
import type { OfficeRow } from '../../entities.ts';
import { isFit } from '../../rules/elections/candidacy.ts';
import { permissionsOfOffice, seatsOf, type Position } from '../../rules/elections/offices.ts';
import { recordAct } from '../audit.ts';
import { requireRuler, type Actor } from '../authority.ts';
import { requireMember } from '../changes.ts';
import { lockGovernance } from '../charter.ts';
import { countMembers, membersByIds } from '../members.ts';
import { readSettings } from '../settings.ts';

type Raw = Omit<OfficeRow, 'takenAt' | 'endsAt'> & Record<'takenAt' | 'endsAt', string>;

/** Those who hold an office now, by office and in the order in which they took it. Whose term is over holds none, settled or not. */
export async function officesNow(em: EntityManager): Promise<OfficeRow[]> {
  const rows = await em.execute<Raw[]>(
    `select id, position, player_id as "playerId", election_id as "electionId", taken_at as "takenAt", ends_at as "endsAt"
     from offices where left_at is null and ends_at > clock_timestamp() order by position, taken_at, id`,
  );
  return rows.map((row) => ({ ...row, takenAt: new Date(row.takenAt), endsAt: new Date(row.endsAt) }));
}

/** Whether voters have filled a seat of the council that is held now. */
export async function isCouncilElected(em: EntityManager): Promise<boolean> {
  const offices = await officesNow(em);
  return offices.some(({ position, electionId }) => position === 'COUNCIL_MEMBER' && electionId !== null);
}

interface Taking {
  position: Position;
  playerId: string;
  /** Null for who is appointed. */
  electionId: string | null;
  /** Who appoints; null for voters. */
  by: string | null;
}

/** Gives an office that is free, from the end of its election on, for as long as the region's terms are; who calls it holds the region's rules. */
export async function takeOffice(
  tx: EntityManager,
  regionId: string,
  { position, playerId, electionId, by }: Taking,
): Promise<void> {
  const id = randomUUID();
  const { electionFrequencyDays } = await readSettings(tx);
  const [{ endsAt }] = await tx.execute<[{ endsAt: string }]>(
    `insert into offices (id, position, player_id, election_id, taken_at, ends_at)
     values (?, ?, ?, ?, transaction_timestamp(), transaction_timestamp() + ?::int * interval '1 day')
     returning ends_at as "endsAt"`,
    [id, position, playerId, electionId, electionFrequencyDays],
  );
  const rights = permissionsOfOffice(position, electionId !== null);
  await tx.execute(
    'insert into grants (player_id, permission, granted_by, office, until) select ?::uuid, unnest(?::text[]), ?::uuid, ?, ?::timestamptz',
    [playerId, `{${rights.join(',')}}`, by, position, endsAt],
  );
  const told = { officeId: id, position, playerId, endsAt: new Date(endsAt).toISOString() };
  await emit(tx, regionId, ...officeTaken(told));
}

/** Those who leave: whatever all of this is true of. */
export type Leaving = { id: string } | { position: Position; playerId?: string } | { playerId: string };

/** Ends offices with all that came with them; one that has ended is left alone. */
export async function leaveOffices(tx: EntityManager, regionId: string, leaving: Leaving): Promise<void> {
  const { id, position, playerId } = { id: null, position: null, playerId: null, ...leaving };
  const values = [id, position, playerId].flatMap((value) => [value, value]);
  const left = await tx.execute<OfficePayload[]>(
    `with gone as (
       update offices set left_at = clock_timestamp() where left_at is null and coalesce(id = ?::uuid, ?::uuid is null)
         and coalesce(position = ?::text, ?::text is null) and coalesce(player_id = ?::uuid, ?::uuid is null) returning id, position, player_id, taken_at),
     stripped as (delete from grants g using gone where g.player_id = gone.player_id and g.office = gone.position)
     select id as "officeId", position, player_id as "playerId" from gone order by taken_at, id`,
    values,
  );
  if (left.length > 0) await emitAll(tx, regionId, left.map(officeLeft));
}

/** FORBIDDEN for who holds an office: only the owner takes it away. P: else who was elected to run the region could unseat its council. */
export async function requireNoOfficer(tx: EntityManager, playerId: string): Promise<void> {
  if ((await officesNow(tx)).some((office) => office.playerId === playerId))
    throw new Refusal('FORBIDDEN', 'Who holds an office loses it by the owner of the region alone.');
}

export interface Appointed {
  position: Position;
  playerId: string;
}

/**
 * Fills a vacancy until the next election does, for a term at most. P: who was appointed can be replaced so, who was elected cannot; seats of
 * the council are given while there are any.
 * @throws Refusal FORBIDDEN, MEMBER_NOT_FOUND, NOT_A_CITIZEN, NOT_ELIGIBLE, OFFICE_TAKEN
 */
export async function appoint(
  em: EntityManager,
  actor: Actor,
  position: Position,
  playerId: string,
): Promise<Appointed> {
  const { regionId, playerId: by, key } = actor;
  return await transactOnce(em, { playerId: by, key, input: { appoint: position, playerId } }, async (tx) => {
    await lockGovernance(tx);
    await requireRuler(tx, actor);
    const member = await requireMember(tx, playerId);
    if (member.standing !== 'CITIZEN')
      throw new Refusal('NOT_A_CITIZEN', 'Citizens of the region hold its offices.');
    if (!isFit(member))
      throw new Refusal(
        'NOT_ELIGIBLE',
        'Who is banned, or was found to have several accounts, holds no office.',
      );
    await requireVacancy(tx, position, playerId);
    // Also what is over and not settled yet.
    const seats = position === 'COUNCIL_MEMBER';
    await leaveOffices(tx, regionId, seats ? { position, playerId } : { position });
    await takeOffice(tx, regionId, { position, playerId, electionId: null, by });
    await recordAct(tx, { actorId: by, act: 'appoint', subjectId: playerId, details: { position } });
    return { position, playerId };
  });
}

async function requireVacancy(tx: EntityManager, position: Position, playerId: string): Promise<void> {
  const holders = (await officesNow(tx)).filter((office) => office.position === position);
  const full =
    position === 'COUNCIL_MEMBER'
      ? holders.length >= seatsOf(position, await countMembers(tx, 'CITIZEN'))
      : holders.some(({ electionId }) => electionId !== null);
  if (full)
    throw new Refusal(
      'OFFICE_TAKEN',
      position === 'COUNCIL_MEMBER'
        ? 'All seats of the council are taken; appoint when one is vacant.'
        : 'Who was elected holds this office until the term ends.',
    );
  if (holders.some((holder) => holder.playerId === playerId))
    throw new Refusal('OFFICE_TAKEN', 'The player holds this office already.');
}

/** Gives up an office of one's own; it is vacant then. PILOT_REQUIRED, OFFICE_NOT_HELD. */
export async function resign(em: EntityManager, actor: Actor, position: Position): Promise<Appointed> {
  const { regionId, playerId, key } = actor;
  return await transactOnce(em, { playerId, key, input: { resign: position } }, async (tx) => {
    await lockGovernance(tx);
    if ((await membersByIds(tx, [playerId])).size === 0) throw pilotRequired();
    const offices = await officesNow(tx);
    if (!offices.some((office) => office.position === position && office.playerId === playerId))
      throw new Refusal('OFFICE_NOT_HELD', 'You do not hold this office.');
    await leaveOffices(tx, regionId, { position, playerId });
    await recordAct(tx, {
      ...{ actorId: playerId, act: 'resignOffice', subjectId: playerId, details: { position } },
    });
    return { position, playerId };
  });
}
