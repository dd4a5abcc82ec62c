/** Scanning: a neighbouring sector becomes known without going there, and hidden ways show to a good scanner. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { playerScanned } from '../events.ts';
import { figuresOf } from '../../ships/rules/figures.ts';
import { discoveryScanner, scanCost } from '../rules/movement.ts';
import { lockPilot, spendTurns } from './pilots.ts';
import { learnEdges, learnSector } from './visibility.ts';
import { hiddenEdgesAt, waysTo } from './ways.ts';

export interface Scanned {
  playerId: string;
  sector: number;
  /** Numbers of the edges that were discovered. */
  edges: number[];
}

export interface ScanRequest {
  regionId: string;
  playerId: string;
  sector: number;
  /** Idempotency key. */
  key: string | undefined;
}

/** Scans the pilot's own sector or one that a known way leads to. */
export async function scanSector(
  em: EntityManager,
  { regionId, playerId, sector, key }: ScanRequest,
): Promise<Scanned> {
  return await transactOnce(em, { playerId, key, input: { scanSector: sector } }, async (tx) => {
    const { pilot, ship } = await lockPilot(tx, playerId);
    if (!ship || ship.status === 'DESTROYED')
      throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to scan from.');
    await requireInRange(tx, pilot.sector, sector, playerId);
    spendTurns(pilot, scanCost);
    await tx.flush();
    await learnSector(tx, regionId, playerId, sector, 'scan');
    const hidden = figuresOf(ship).scanner >= discoveryScanner ? await hiddenEdgesAt(tx, sector) : [];
    const edges = await learnEdges(tx, regionId, playerId, hidden);
    await emit(tx, regionId, ...playerScanned({ playerId, sector }));
    return { playerId, sector, edges };
  });
}

async function requireInRange(
  tx: EntityManager,
  from: number,
  sector: number,
  playerId: string,
): Promise<void> {
  if (from === sector) return;
  const exists =
    Number.isSafeInteger(sector) &&
    sector > 0 &&
    sector < 2 ** 31 &&
    (await tx.execute<object[]>('select from sectors where number = ?', [sector])).length > 0;
  if (!exists) throw new Refusal('SECTOR_NOT_FOUND', `This region has no sector ${sector}.`);
  const { ways } = await waysTo(tx, playerId, sector);
  if (!ways.some(({ known }) => known)) {
    throw new Refusal(
      'OUT_OF_SCAN_RANGE',
      `Sector ${sector} is not next to sector ${from}; only neighbours can be scanned.`,
    );
  }
}
