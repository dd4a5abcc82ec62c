/** Giving planets up, and taking those that were left alone. Source: domain facts §8. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, treasury } from '../../../ledger/accounts.ts';
import { lockedBalance, transferAll, type Transfer } from '../../../ledger/credits.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { requireSettler } from '../../sectors/rules/visits.ts';
import { lockPilots } from '../../sectors/service/pilots.ts';
import type { ColonyRow } from '../entities.ts';
import { planetAbandoned, planetColonized } from '../events.ts';
import { compensation, reclaimGoods, reclaimPrice, tenureAt } from '../rules/abandonment.ts';
import { populationOf } from '../rules/colony.ts';
import { saveColony } from './colony-store.ts';
import { deed, type PlanetRequest, type Ruled } from './deed.ts';
import { bookPast, colonyOn, lockPlanet, requireInOrbit } from './planets.ts';
import { liftSiege } from './siege.ts';

/** Gives a planet up: its safe is paid out, its days of grace begin. */
export async function abandonPlanet(em: EntityManager, request: PlanetRequest): Promise<Ruled> {
  const { regionId, playerId, planetId } = request;
  return await deed(em, request, { abandon: planetId }, async (tx, { row, now, action }) => {
    const safe = accountOf('planet', planetId);
    const amount = await lockedBalance(tx, safe);
    await transferAll(tx, [payOut(playerId, planetId, amount, action)]);
    row.abandonedAt = now.getTime();
    await emit(tx, regionId, ...planetAbandoned({ planetId, playerId, sector: row.sector }));
  });
}

const payOut = (playerId: string, planetId: string, amount: number, action: string): Transfer => ({
  ...{ from: accountOf('planet', planetId), to: accountOf('pilot', playerId), amount, action },
  ...{ cause: 'planet_safe', reason: 'The safe of a planet that is given up.' },
});

/** Takes a derelict planet as it stands. Throws a Refusal for each thing that forbids it. */
export async function reclaimPlanet(em: EntityManager, request: PlanetRequest): Promise<Ruled> {
  const { regionId, playerId, planetId, key } = request;
  return await transactOnce(em, { playerId, key, input: { reclaimPlanet: planetId } }, async (tx) => {
    const place = await lockPlanet(tx, planetId);
    const row = await colonyOn(tx, planetId);
    const pilots = await lockPilots(tx, [playerId, ...(row ? [row.ownerId] : [])]);
    const acting = pilots.find(({ pilot }) => pilot.playerId === playerId);
    if (!acting)
      throw new Refusal(
        'PILOT_REQUIRED',
        'You have no pilot in this region; join it first with `joinRegion`.',
      );
    requireSettler(acting.pilot.visitUntil);
    const derelict = requireDerelict(row, acting.now);
    const ship = requireInOrbit(acting, place);
    const action = randomUUID();
    await bookPast(tx, derelict, acting.now, action);
    for (const [good, quantity] of Object.entries(reclaimGoods))
      await moveGoods(tx, { from: `ship:${ship.id}`, to: 'consumed', good, quantity, action });
    await settle(tx, derelict, playerId, action);
    Object.assign(derelict, { ownerId: playerId, claimedAt: acting.now, tendedAt: acting.now.getTime() });
    Object.assign(derelict, { abandonedAt: null });
    // Nobody besieges a planet of their own, and a siege of the former owner is not one of the new.
    await liftSiege(tx, regionId, derelict, acting.now);
    await tx.flush();
    await saveColony(tx, derelict);
    const taken = { planetId, playerId, sector: place.sector, colonists: populationOf(derelict.colony) };
    await emit(tx, regionId, ...planetColonized({ ...taken, how: 'RECLAIM' }));
    return { playerId, planetId };
  });
}

function requireDerelict(row: ColonyRow | null, now: Date): ColonyRow {
  if (!row)
    throw new Refusal('PLANET_UNCLAIMED', 'Nobody held this planet yet; claim it with `claimPlanet`.');
  if (tenureAt(row, now.getTime()) !== 'DERELICT')
    throw new Refusal('PLANET_TAKEN', 'Somebody holds this planet.');
  return row;
}

/** The price goes to the treasury but for what the former owner gets, who gets the safe too. */
async function settle(
  tx: EntityManager,
  { planetId, ownerId }: ColonyRow,
  playerId: string,
  action: string,
): Promise<void> {
  const safe = await lockedBalance(tx, accountOf('planet', planetId));
  const share = ownerId === playerId ? 0 : Math.floor(reclaimPrice * compensation);
  const price = {
    from: accountOf('pilot', playerId),
    action,
    cause: 'planet_reclaim',
    reason: 'Won a derelict planet back.',
  };
  await transferAll(tx, [
    { ...price, to: treasury, amount: reclaimPrice - share },
    ...(share > 0 ? [{ ...price, to: accountOf('pilot', ownerId), amount: share }] : []),
    payOut(ownerId, planetId, safe, action),
  ]);
}
