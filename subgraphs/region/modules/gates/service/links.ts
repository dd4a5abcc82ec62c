/**
 * Gates between two regions. The exit's region decides once, by a row that is never taken back: MATCHED or REFUSED, later RELEASED. The
 * entrance's region asks until it is answered, and tells of the end until it is heard; each step may come twice, late, or beside another.
 */
import { randomUUID } from 'node:crypto';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { balanceOf, transfer } from '../../../ledger/credits.ts';
import { rankOf } from '../../sectors/rules/ranks.ts';
import { maximumTurns } from '../../sectors/rules/turns.ts';
import { databaseTime, lockLeavingPilot } from '../../sectors/service/pilots.ts';
import { focusPhase } from '../rules/building.ts';
import { match, requireBeacon } from './focus.ts';
import { findGate } from './store.ts';

export interface LinkVerdict {
  state: 'MATCHED' | 'REFUSED' | 'RELEASED';
  /** Of the exit; null but for MATCHED. */
  sector: number | null;
  code: string | null;
  message: string | null;
}

export interface LinkRequest {
  gateId: string;
  gateRegionId: string;
  beaconId: string;
  playerId: string;
}

const storedLink = async (tx: EntityManager, gateId: string): Promise<LinkVerdict | undefined> => {
  const [row] = await tx.execute<LinkVerdict[]>(
    'select state, sector, code, message from gate_links where gate_id = ? for update',
    [gateId],
  );
  return row;
};

/** The exit's region: takes the beacon for the gate, or stores why not; asked again, it answers what is stored. */
export async function matchBeacon(em: EntityManager, request: LinkRequest): Promise<LinkVerdict> {
  const { gateId, gateRegionId, beaconId, playerId } = request;
  return await transact(em, async (tx) => {
    const insert = (state: LinkVerdict['state'], rest: Partial<LinkVerdict>): Promise<object[]> =>
      tx.execute<object[]>(
        `insert into gate_links (gate_id, gate_region_id, beacon_id, state, sector, code, message) values (?, ?, ?, ?, ?, ?, ?)
         on conflict do nothing returning gate_id`,
        [
          ...[gateId, gateRegionId, beaconId, state, rest.sector ?? null],
          ...[rest.code ?? null, rest.message ?? null],
        ],
      );
    const stored = await storedLink(tx, gateId);
    if (stored) return stored;
    try {
      const beacon = await requireBeacon(tx, { beaconId, playerId, now: await databaseTime(tx) });
      // The beacon is locked: of two for the same gate the second finds the first's row.
      if ((await insert('MATCHED', { sector: beacon.sector })).length > 0)
        await match(tx, { beaconId, gateId, gateRegionId });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await insert('REFUSED', error);
    }
    const verdict = await storedLink(tx, gateId);
    if (!verdict) throw new Error('a verdict was written and is not there');
    return verdict;
  });
}

/** The exit's region: the gate is gone, whatever was said before, and nobody arrives by it any more. */
export async function releaseBeacon(
  em: EntityManager,
  { gateId, gateRegionId }: Pick<LinkRequest, 'gateId' | 'gateRegionId'>,
): Promise<LinkVerdict> {
  return await transact(em, async (tx) => {
    await tx.execute(
      `insert into gate_links as l (gate_id, gate_region_id, state) values (?, ?, 'RELEASED')
       on conflict (region_id, gate_id) do update set state = 'RELEASED', code = null, message = null where l.gate_region_id = excluded.gate_region_id`,
      [gateId, gateRegionId],
    );
    await closeBeacon(tx, gateId, gateRegionId);
    return { state: 'RELEASED', sector: null, code: null, message: null };
  });
}

/** The beacon of a gate that is gone goes with it. */
export async function closeBeacon(tx: EntityManager, gateId: string, gateRegionId: string): Promise<void> {
  await tx.execute(
    `update gate_beacons set state = 'CANCELLED' where gate_id = ? and gate_region_id = ? and state = 'MATCHED'`,
    [gateId, gateRegionId],
  );
}

/** Where who comes through a gate of another region arrives; null when it leads here no more. */
export async function exitOf(
  em: EntityManager,
  gateId: string,
  gateRegionId: string,
): Promise<number | null> {
  const [row] = await em.execute<{ sector: number }[]>(
    `select sector from gate_links where gate_id = ? and gate_region_id = ? and state = 'MATCHED'`,
    [gateId, gateRegionId],
  );
  return row?.sector ?? null;
}

export interface OpenLink {
  gateId: string;
  beaconId: string;
  exitRegionId: string;
  playerId: string;
  link: 'ASKED' | 'RELEASING';
}

/** What is to be settled with other regions, so many at most. */
export async function openLinks(em: EntityManager, most: number): Promise<OpenLink[]> {
  return await em.execute<OpenLink[]>(
    `select id as "gateId", beacon_id as "beaconId", exit_region_id as "exitRegionId", owner_id as "playerId", link
     from warp_gates where link in ('ASKED', 'RELEASING') order by id limit ?`,
    [most],
  );
}

/** The entrance's region: writes down what the exit's has said. A gate that was refused gives its builder everything back. */
export async function settleLink(
  em: EntityManager,
  { gateId, playerId, link }: OpenLink,
  verdict: LinkVerdict,
): Promise<void> {
  await transact(em, async (tx) => {
    // The builder's visit may be over by now.
    const acting = await lockLeavingPilot(tx, playerId);
    const gate = await findGate(tx, gateId, true);
    if (gate?.link !== link) return;
    if (link === 'RELEASING') {
      await tx.execute(`update warp_gates set link = 'OVER' where id = ?`, [gateId]);
      return;
    }
    const escrow = accountOf('escrow', gateId);
    const paid = {
      from: escrow,
      amount: await balanceOf(tx, escrow),
      action: randomUUID(),
      cause: 'warp_gate',
    };
    if (verdict.state === 'MATCHED') {
      await tx.execute(`update warp_gates set link = 'MATCHED', exit_sector = ? where id = ?`, [
        ...[verdict.sector, gateId],
      ]);
      await transfer(tx, { ...paid, to: burnt, reason: 'The focus of a warp gate.' });
      return;
    }
    await tx.execute(`update warp_gates set link = 'OVER', state = 'CANCELLED' where id = ?`, [gateId]);
    const { pilot } = acting;
    const most = Math.max(pilot.turns, maximumTurns(rankOf(pilot.rankPoints).turns));
    pilot.turns = Math.min(most, pilot.turns + focusPhase.turns);
    await tx.flush();
    const reason = `The exit's region refused a warp gate (${verdict.code ?? 'RELEASED'}).`;
    await transfer(tx, { ...paid, to: accountOf('pilot', playerId), reason });
  });
}
