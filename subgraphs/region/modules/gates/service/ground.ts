/** Who builds, and where: what laying a beacon and focusing a gate have in common. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, type AccountId } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import type { Ship } from '../../sectors/entities.ts';
import { lockPilot, spendTurns, type ActingPilot } from '../../sectors/service/pilots.ts';
import { maxGates, maxIncoming, mayStand, windowMs, type Ground, type Phase } from '../rules/building.ts';

export interface BuildRequest {
  regionId: string;
  playerId: string;
  /** Only Galactic Citizens begin gates. */
  galacticCitizen: boolean;
  /** Idempotency key. */
  key: string | undefined;
}

/** The ship in open space; SHIP_REQUIRED, SHIP_NOT_FREE. */
export function requireInSpace({ ship }: Pick<ActingPilot, 'ship'>): Ship {
  if (!ship) throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to work with.');
  if (ship.status !== 'IN_SPACE')
    throw new Refusal('SHIP_NOT_FREE', `Your ship cannot work while it is ${ship.status.toLowerCase()}.`, {
      status: ship.status,
    });
  return ship;
}

/** Locks builder, ship and sector, so that limits hold. CITIZENSHIP_REQUIRED, WARP_PROTECTED. */
export async function lockBuilder(
  tx: EntityManager,
  { playerId, galacticCitizen }: BuildRequest,
): Promise<ActingPilot & { sector: number; ownsRegion: boolean }> {
  const acting = await lockPilot(tx, playerId);
  const { sector } = acting.pilot;
  if (!galacticCitizen) throw new Refusal('CITIZENSHIP_REQUIRED', 'Only Galactic Citizens build warp gates.');
  requireInSpace(acting);
  const [ground] = await tx.execute<(Ground & { ownerId: string | null })[]>(
    `select s.type, s.number, s.cluster, r.capital_sector as "capitalSector", c.cluster as "capitalCluster", r.owner_id as "ownerId",
       r.kind = 'CENTRAL_NEXUS' as "isNexus",
       case when r.kind = 'CENTRAL_NEXUS' then r.capital_sector else coalesce(r.nexus_warp_sector, r.capital_sector) end as "gateSector"
     from sectors s cross join region r join sectors c on c.number = r.capital_sector where s.number = ? for no key update of s`,
    [sector],
  );
  if (!ground || !mayStand(ground))
    throw new Refusal('WARP_PROTECTED', 'No warp gate may begin or end in this sector.');
  return { ...acting, sector, ownsRegion: ground.ownerId === playerId };
}

/** Turns and credits of a phase. NOT_ENOUGH_TURNS, NOT_ENOUGH_CREDITS. */
export async function payPhase(
  tx: EntityManager,
  { pilot }: ActingPilot,
  phase: Phase,
  { to, reason }: { to: AccountId; reason: string },
): Promise<void> {
  spendTurns(pilot, phase.turns);
  await transfer(tx, {
    ...{ from: accountOf('pilot', pilot.playerId), to, amount: phase.credits, action: randomUUID() },
    ...{ cause: 'warp_gate', reason },
  });
}

interface Counts {
  incoming: number;
  beacons: number;
  gates: number;
}

/** What counts against the limits: beacons that still wait or are taken, gates that stand or are built. */
async function countGates(tx: EntityManager, sector: number, playerId: string): Promise<Counts> {
  const waits = `(state = 'MATCHED' or state <> 'CANCELLED' and coalesce(supplied_at, laid_at) > clock_timestamp() - ${windowMs / 1_000} * interval '1 second')`;
  const [row] = await tx.execute<Counts[]>(
    `select (select count(*)::int from gate_beacons where sector = ? and ${waits}) as incoming,
       (select count(*)::int from gate_beacons where owner_id = ? and state <> 'MATCHED' and ${waits}) as beacons,
       (select count(*)::int from warp_gates where owner_id = ? and state in ('BUILDING', 'HARMONIZING')) as gates`,
    [sector, playerId, playerId],
  );
  if (!row) throw new Error('a statement without a table has a row');
  return row;
}

/** TOO_MANY_GATES for one more of the player's, or one more that leads to the sector. The pilot and the sector are locked. */
export async function requireRoom(
  tx: EntityManager,
  kind: 'beacon' | 'gate',
  { sector, pilot, ownsRegion }: { sector: number; ownsRegion: boolean } & Pick<ActingPilot, 'pilot'>,
): Promise<void> {
  const { incoming, beacons, gates } = await countGates(tx, sector, pilot.playerId);
  const limit = maxGates(ownsRegion);
  if ((kind === 'beacon' ? beacons : gates) >= limit)
    throw new Refusal('TOO_MANY_GATES', `You may have ${limit} ${kind}s in this region.`, { limit });
  if (kind === 'beacon' && incoming >= maxIncoming)
    throw new Refusal('TOO_MANY_GATES', `${maxIncoming} gates may lead to a sector.`, { limit: maxIncoming });
}
