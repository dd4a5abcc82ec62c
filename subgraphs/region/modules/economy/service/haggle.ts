/** Haggling: up to four offers for one trade, which is done at once when the station takes one. §6.3 */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { ZoneKind } from '../../sectors/generation/blueprint.ts';
import type { StationType } from '../../sectors/generation/plan.ts';
import { answer, cooldownMs, personalityOf, rounds, type Answer } from '../rules/haggling.ts';
import { bestPrice } from '../rules/prices.ts';
import type { StationRow } from './stations.ts';
import {
  approach,
  conclude,
  listPrice,
  requireQuantity,
  type Counter,
  type Traded,
  type TradeRequest,
} from './trade.ts';

export interface HaggleRequest extends Omit<TradeRequest, 'bound'> {
  /** Credits for a unit, at least 1. */
  offer: number;
}

export interface Haggled extends Answer {
  roundsLeft: number;
  traded: Traded | null;
}

/**
 * Makes an offer at the station where the player's ship is docked. Refused as a trade is, and with NO_HAGGLING at players' stations
 * (P: they have their levers) and for five minutes after a talk (P: whatever came of it).
 */
export async function haggle(em: EntityManager, { offer, ...request }: HaggleRequest): Promise<Haggled> {
  const { playerId, direction, commodity, quantity, key } = request;
  requireQuantity(request);
  if (offer < 1) throw new Refusal('BAD_USER_INPUT', '`unitPrice` must be at least 1.');
  const input = { haggle: direction, commodity, quantity, offer };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const counter = await approach(tx, { ...request, bound: null });
    const { station, listing, deed } = counter;
    if (deed) throw new Refusal('NO_HAGGLING', "Players' stations do not haggle.");
    const list = listPrice(counter);
    const round = await nextRound(tx, counter);
    const best = bestPrice(listing, quantity, direction);
    const personality = await personalityAt(tx, station);
    const said = answer({ direction, list, best, offer, round, personality });
    await remember(tx, counter, round, said.outcome !== 'COUNTERED');
    const traded = said.outcome === 'ACCEPTED' ? await conclude(tx, counter, said.price ?? list) : null;
    return { ...said, roundsLeft: said.outcome === 'COUNTERED' ? rounds - round : 0, traded };
  });
}

/** The round that an offer opens: a talk about something else, or one that was left for long, begins anew. */
async function nextRound(tx: EntityManager, { request, station, acting }: Counter): Promise<number> {
  const [row] = await tx.execute<
    { good: string; direction: string; round: number; over: boolean; at: string }[]
  >('select good, direction, round, over, at from talks where player_id = ? and station_id = ?', [
    ...[request.playerId, station.id],
  ]);
  const wait = row ? new Date(row.at).getTime() + cooldownMs - acting.now.getTime() : 0;
  if (!row || wait <= 0) return 1;
  if (row.over)
    throw new Refusal('NO_HAGGLING', 'The station has talked enough with you for now.', {
      retryAfterMs: wait,
    });
  return row.good === request.commodity && row.direction === request.direction ? row.round + 1 : 1;
}

async function remember(
  tx: EntityManager,
  { request, station, acting }: Counter,
  round: number,
  over: boolean,
): Promise<void> {
  const { playerId, commodity, direction } = request;
  await tx.execute(
    `insert into talks (player_id, station_id, good, direction, round, over, at) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (region_id, player_id, station_id) do update set good = excluded.good, direction = excluded.direction,
       round = excluded.round, over = excluded.over, at = excluded.at`,
    [playerId, station.id, commodity, direction, round, over, acting.now.toISOString()],
  );
}

async function personalityAt(
  tx: EntityManager,
  { id, stationClass }: StationRow,
): Promise<ReturnType<typeof personalityOf>> {
  const [row] = await tx.execute<{ type: StationType; zone: ZoneKind }[]>(
    `select t.type, z.kind as zone from stations t join sectors s on s.number = t.sector join zones z on z.number = s.zone where t.id = ?`,
    [id],
  );
  if (!row) throw new Error(`station ${id} is nowhere`);
  return personalityOf(row.type, stationClass, row.zone);
}
