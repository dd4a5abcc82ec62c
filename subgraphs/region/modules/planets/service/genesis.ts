/** Genesis devices: bought at the great docks, deployed in space. Source: domain facts §8. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { isTradeDock } from '../../economy/rules/stations.ts';
import { dockedAt, requireDocked, requireWorking } from '../../economy/service/stations.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import type { Ship } from '../../sectors/entities.ts';
import { lockPilot, type ActingPilot } from '../../sectors/service/pilots.ts';
import type { GenesisKind } from '../../ships/rules/devices.ts';
import { figuresOf } from '../../ships/rules/figures.ts';
import { devicesAboard } from '../../ships/service/devices.ts';
import { devices, leastReputation, purchasesPerWeek, weekMs } from '../rules/genesis.ts';

export interface BuyDeviceRequest {
  playerId: string;
  kind: GenesisKind;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Bought {
  playerId: string;
  deviceId: string;
}

/** P: the capital's starport and TradeDocks sell them. */
const isSeller = (stationClass: number): boolean => stationClass === 0 || isTradeDock(stationClass);

/** Buys a device where the ship is docked. Throws a Refusal for each thing that forbids it. */
export async function buyGenesisDevice(
  em: EntityManager,
  { playerId, kind, key }: BuyDeviceRequest,
): Promise<Bought> {
  return await transactOnce(em, { playerId, key, input: { buyGenesisDevice: kind } }, async (tx) => {
    const station = await dockedAt(tx, playerId);
    const acting = await lockPilot(tx, playerId);
    const ship = requireDocked(acting, station.id);
    requireWorking(station, acting.now);
    if (!isSeller(station.stationClass))
      throw new Refusal('NOT_TRADED', "Only the capital's starport and TradeDocks sell genesis devices.");
    requireTrusted(acting);
    await requireBay(tx, ship);
    await requireFewer(tx, playerId, acting.now);
    const [deviceId, { price }] = [randomUUID(), devices[kind]];
    await transfer(tx, {
      ...{ from: accountOf('pilot', playerId), to: burnt, amount: price, action: deviceId },
      ...{ cause: 'genesis_device', reason: `Genesis device, ${kind}.` },
    });
    await tx.execute(
      'insert into genesis_devices (id, player_id, ship_id, kind, bought_at) values (?, ?, ?, ?, ?)',
      [deviceId, playerId, ship.id, kind, acting.now.toISOString()],
    );
    return { playerId, deviceId };
  });
}

function requireTrusted({ pilot, now }: ActingPilot): void {
  const { reputation } = decay(pilot, now);
  if (reputation < leastReputation)
    throw new Refusal(
      'REPUTATION_REQUIRED',
      `This takes a reputation of ${leastReputation}; yours is ${reputation}.`,
      {
        reputation,
      },
    );
}

async function requireBay(tx: EntityManager, ship: Ship): Promise<void> {
  const { genesis: bays } = figuresOf(ship);
  if ((await devicesAboard(tx, ship.id)).length >= bays)
    throw new Refusal('GENESIS_BAYS_FULL', `Your ship carries ${bays} genesis devices at most.`, { bays });
}

async function requireFewer(tx: EntityManager, playerId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - weekMs).toISOString();
  const [row] = await tx.execute<{ bought: number }[]>(
    'select count(*)::int as bought from genesis_devices where player_id = ? and bought_at > ?',
    [playerId, since],
  );
  if ((row?.bought ?? 0) >= purchasesPerWeek)
    throw new Refusal(
      'GENESIS_LIMIT',
      `Nobody buys more than ${purchasesPerWeek} genesis devices in a week.`,
    );
}
