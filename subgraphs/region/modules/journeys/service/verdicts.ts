/** Journeys' verdicts: written once, changed by compare-and-set, read back by whoever asks again. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { HeldJourney, Stays, StoredVerdict, Verdict } from '../entities.ts';
import type { JourneyMethod } from '../rules/departure.ts';
import type { Manifest } from '../rules/manifest.ts';

const columns = 'state, code, message, manifest, player_id as "playerId", other_region_id as "otherRegionId"';

/** What is stored about a journey; undefined when nothing is. */
export async function findVerdict(em: EntityManager, journeyId: string): Promise<StoredVerdict | undefined> {
  const [row] = await em.execute<StoredVerdict[]>(`select ${columns} from journeys where journey_id = ?`, [
    journeyId,
  ]);
  return row;
}

/** As `findVerdict`; JOURNEY_NOT_FOUND. */
export async function requireVerdict(em: EntityManager, journeyId: string): Promise<StoredVerdict> {
  const found = await findVerdict(em, journeyId);
  if (!found) throw new Refusal('JOURNEY_NOT_FOUND', 'The region has decided nothing about such a journey.');
  return found;
}

/** What is stored, for the same journey; IDEMPOTENCY_MISMATCH when it is about another player or region. */
export function sameJourney(
  stored: StoredVerdict,
  { playerId, otherRegionId }: Pick<JourneyEnd, 'playerId' | 'otherRegionId'>,
): Verdict {
  const same = stored.playerId === playerId && stored.otherRegionId === otherRegionId;
  if (stored.playerId === null || same) return stored;
  throw new Refusal('IDEMPOTENCY_MISMATCH', 'This journey is stored for another player or region.');
}

/** What one of the ends knows of a journey. */
export interface JourneyEnd {
  role: 'SOURCE' | 'DESTINATION';
  journeyId: string;
  playerId: string;
  otherRegionId: string;
  method: JourneyMethod;
}

interface Charges {
  fee: number;
  toll: number;
  tollTo: string | null;
}

type Decision =
  | { state: 'HELD' | 'SETTLED'; manifest: Manifest; stays: Stays; charges: Charges }
  | { state: 'ACCEPTED'; manifest: Manifest }
  | { state: 'REFUSED'; refusal: Refusal };

/**
 * Writes a verdict. Undefined when another was first: then nothing else may be done, and that one holds. Only a settlement outweighs a
 * refusal: the journey was held and accepted before the region lost its memory and was asked to refuse it.
 */
export async function decide(
  tx: EntityManager,
  end: JourneyEnd | Pick<JourneyEnd, 'journeyId'>,
  decision: Decision,
): Promise<Verdict | undefined> {
  const known = 'role' in end ? end : null;
  const refusal = decision.state === 'REFUSED' ? decision.refusal : null;
  const manifest = decision.state === 'REFUSED' ? null : decision.manifest;
  const held = 'stays' in decision ? decision : null;
  const { fee, toll, tollTo } = held?.charges ?? { fee: 0, toll: 0, tollTo: null };
  const [row] = await tx.execute<Verdict[]>(
    `insert into journeys as j (journey_id, role, player_id, other_region_id, method, state, ship_id, code, message, manifest, stays,
       fee, toll, toll_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (region_id, journey_id) do update set ${outweighing} where j.state = 'REFUSED' and excluded.state = 'SETTLED'
     returning ${columns}`,
    [
      ...[end.journeyId, known?.role ?? null, known?.playerId ?? null, known?.otherRegionId ?? null],
      ...[known?.method ?? null, decision.state, manifest?.ship.id ?? null],
      ...[refusal?.code ?? null, refusal?.message ?? null],
      ...[manifest && JSON.stringify(manifest), held && JSON.stringify(held.stays), fee, toll, tollTo],
    ],
  );
  return row;
}

const outweighing = [
  'role',
  'player_id',
  'other_region_id',
  'method',
  'state',
  'ship_id',
  'code',
  'message',
  'manifest',
  'stays',
]
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

type Raw = Omit<HeldJourney, 'fee' | 'toll'> & Record<'fee' | 'toll', string>;

/** Ends a journey that is held; undefined when it is not, or no more. */
export async function close(
  tx: EntityManager,
  journeyId: string,
  state: 'SETTLED' | 'RETURNED',
): Promise<HeldJourney | undefined> {
  const [row] = await tx.execute<Raw[]>(
    `update journeys set state = ?, decided_at = clock_timestamp() where journey_id = ? and state = 'HELD'
     returning player_id as "playerId", other_region_id as "otherRegionId", method, manifest, stays, fee, toll,
       (select p.player_id from pilots p where p.player_id = toll_to) as "tollTo"`,
    [state, journeyId],
  );
  return row && { ...row, fee: Number(row.fee), toll: Number(row.toll) };
}
