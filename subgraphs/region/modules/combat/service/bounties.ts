/** Prices on heads: the credits wait in an escrow until somebody earns them or their time is over. Source: domain facts §7.7. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt, treasury } from '../../../ledger/accounts.ts';
import { lockedBalance, transfer, transferAll } from '../../../ledger/credits.ts';
import type { Pilot } from '../../sectors/entities.ts';
import { lockPilot, lockPilots, pilotRequired } from '../../sectors/service/pilots.ts';
import type { BountyRow } from '../entities.ts';
import { bountyDays, bountyFee, maxBounties, minimumBounty, potOn } from '../rules/bounties.ts';
import { decay, deeds } from '../../sectors/rules/reputation.ts';
import { makeName } from './names.ts';

const columns = `id, target_id as "targetId", poster_id as "posterId", amount::float8 as amount, posted_at as "postedAt", expires_at as "expiresAt"`;

type Raw = Omit<BountyRow, 'postedAt' | 'expiresAt'> & Record<'postedAt' | 'expiresAt', string>;

const read = (row: Raw): BountyRow => ({
  ...row,
  ...{ postedAt: new Date(row.postedAt), expiresAt: new Date(row.expiresAt) },
});

export interface BountyRequest {
  playerId: string;
  /** The player to be hunted. */
  targetId: string;
  /** Credits for whoever destroys a ship of the target. */
  amount: number;
  days: number;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Posted {
  playerId: string;
  bountyId: string;
  fee: number;
}

/** Posts a bounty; the fee of a tenth leaves the world. Throws a Refusal for each thing that forbids it. */
export async function postBounty(em: EntityManager, request: BountyRequest): Promise<Posted> {
  const { playerId, targetId, amount, days, key } = request;
  requireTerms(request);
  const input = { postBounty: [targetId, amount, days] };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const acting = await lockPilots(tx, [playerId, targetId]);
    const isThere = (id: string): boolean => acting.some(({ pilot }) => pilot.playerId === id);
    if (!isThere(playerId)) throw pilotRequired();
    if (!isThere(targetId)) throw new Refusal('TARGET_NOT_FOUND', 'This player has no pilot in this region.');
    await requireFewer(tx, targetId);
    const bountyId = randomUUID();
    const fee = bountyFee(amount);
    const [from, action] = [accountOf('pilot', playerId), randomUUID()];
    const escrow = { from, to: accountOf('escrow', bountyId), amount, action };
    await transferAll(tx, [
      { ...escrow, cause: 'bounty', reason: 'Bounty posted.' },
      { from, to: burnt, amount: fee, action, cause: 'bounty_fee', reason: 'Fee of a bounty.' },
    ]);
    await tx.execute(
      `insert into bounties (id, target_id, poster_id, amount, expires_at) values (?, ?, ?, ?, clock_timestamp() + make_interval(days => ?))`,
      [bountyId, targetId, playerId, amount, days],
    );
    return { playerId, bountyId, fee };
  });
}

function requireTerms({ playerId, targetId, amount, days }: BountyRequest): void {
  if (playerId === targetId) throw new Refusal('OWN_TARGET', 'Nobody posts a bounty on their own head.');
  if (!Number.isSafeInteger(amount) || amount < minimumBounty || amount > Number.MAX_SAFE_INTEGER / 2)
    throw new Refusal('BAD_USER_INPUT', `A bounty is at least ${minimumBounty} credits.`);
  const { minimum, maximum } = bountyDays;
  if (days < minimum || days > maximum)
    throw new Refusal('BAD_USER_INPUT', `A bounty stands ${minimum} to ${maximum} days.`);
}

async function requireFewer(tx: EntityManager, targetId: string): Promise<void> {
  const [row] = await tx.execute<{ open: number }[]>(
    'select count(*)::int as open from bounties where target_id = ? and settled_at is null and expires_at > clock_timestamp()',
    [targetId],
  );
  if ((row?.open ?? 0) >= maxBounties)
    throw new Refusal('TOO_MANY_BOUNTIES', `There are ${maxBounties} bounties on this head already.`);
}

export interface Reclaimed {
  playerId: string;
  /** Credits that came back. */
  credits: number;
}

/** Gives a poster back what nobody earned in time. */
export async function reclaimBounties(
  em: EntityManager,
  { playerId, key }: Pick<BountyRequest, 'playerId' | 'key'>,
): Promise<Reclaimed> {
  return await transactOnce(em, { playerId, key, input: 'reclaimBounties' }, async (tx) => {
    await lockPilot(tx, playerId);
    const credits = await settle(tx, 'poster_id', playerId, 'expires_at <= clock_timestamp()', {
      ...{ payee: playerId, reason: 'Bounty that nobody earned.' },
    });
    return { playerId, credits };
  });
}

/**
 * Pays all bounties on a head that the killer has not posted itself, and the law's own unless the kill was a crime. Both pilots are locked;
 * nothing but the treasury may be locked after it. Returns the credits.
 */
export async function payBounties(
  tx: EntityManager,
  target: Pilot,
  killer: Pilot,
  { now, crime }: { now: Date; crime: boolean },
): Promise<number> {
  const earned = await settle(
    tx,
    'target_id',
    target.playerId,
    'expires_at > clock_timestamp() and poster_id <> payee.id',
    { payee: killer.playerId, reason: 'Bounty earned.' },
  );
  const credits = earned + (crime ? 0 : await payPot(tx, target, killer, now));
  if (credits > 0) await makeName(tx, killer, target.playerId, deeds.collectBounty);
  return credits;
}

/** The treasury pays the law's price on a head, no more than it has; once it has paid, it grows anew. Returns the credits. */
async function payPot(tx: EntityManager, target: Pilot, killer: Pilot, now: Date): Promise<number> {
  const pot = potOn({ ...target, ...decay(target, now) }, now);
  if (pot === 0) return 0;
  const amount = Math.min(pot, await lockedBalance(tx, treasury));
  const [to, action] = [accountOf('pilot', killer.playerId), randomUUID()];
  await transfer(tx, {
    ...{ from: treasury, to, amount, action },
    ...{ cause: 'bounty', reason: 'Bounty of the law.' },
  });
  if (amount > 0) target.huntedSince = now;
  return amount;
}

/** Closes the open bounties of a condition and pays them out together. Returns the credits. */
async function settle(
  tx: EntityManager,
  column: 'target_id' | 'poster_id',
  id: string,
  condition: string,
  { payee, reason }: { payee: string; reason: string },
): Promise<number> {
  const closed = await tx.execute<Pick<BountyRow, 'id' | 'amount'>[]>(
    `update bounties set settled_at = clock_timestamp(), payee_id = payee.id from (select ?::uuid as id) payee
     where ${column} = ? and settled_at is null and ${condition} returning bounties.id, amount::float8 as amount`,
    [payee, id],
  );
  const action = randomUUID();
  const to = accountOf('pilot', payee);
  await transferAll(
    tx,
    closed.map((bounty) => ({
      ...{ from: accountOf('escrow', bounty.id), to, amount: bounty.amount },
      ...{ cause: 'bounty', reason, action },
    })),
  );
  return closed.reduce((sum, { amount }) => sum + amount, 0);
}

/** Listed per head at most. P */
const maxPerHead = 20;

/** Open bounties on each head, the highest first, 20 at most. */
export async function bountiesOn(em: EntityManager, heads: readonly string[]): Promise<BountyRow[][]> {
  const rows = await em.execute<Raw[]>(
    `select x.* from unnest(?::uuid[]) h(head) cross join lateral
       (select ${columns} from bounties where target_id = h.head and settled_at is null and expires_at > clock_timestamp()
        order by amount desc, id limit ${maxPerHead}) x`,
    [`{${heads.join(',')}}`],
  );
  const found = Map.groupBy(rows.map(read), ({ targetId }) => targetId);
  return heads.map((head) => found.get(head) ?? []);
}

/** Open bounties, the highest first; on one head when it is given. */
export async function openBounties(
  em: EntityManager,
  targetId: string | null,
  limit: number,
): Promise<BountyRow[]> {
  const rows = await em.execute<Raw[]>(
    `select ${columns} from bounties where settled_at is null and expires_at > clock_timestamp() ${targetId ? 'and target_id = ?' : ''}
     order by amount desc, id limit ?`,
    [...(targetId ? [targetId] : []), limit],
  );
  return rows.map(read);
}

/** One bounty by ID; null when there is none. */
export async function findBounty(em: EntityManager, id: string): Promise<BountyRow | null> {
  const [row] = await em.execute<Raw[]>(`select ${columns} from bounties where id = ?`, [id]);
  return row ? read(row) : null;
}
