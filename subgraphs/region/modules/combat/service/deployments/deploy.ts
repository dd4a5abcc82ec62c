/** Leaving drones and mines in a sector, and taking drones back. Source: domain facts §7.6, §4.2; the limits are P. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods } from '../../../../ledger/goods.ts';
import { readSettings } from '../../../governance/service/settings.ts';
import { lockPilot, spendTurns } from '../../../sectors/service/pilots.ts';
import type { DeploymentRow } from '../../entities.ts';
import {
  deploymentTurns,
  goodOf,
  maxDeployments,
  mayStand,
  mostInSector,
  type DeploymentKind,
} from '../../rules/deployments.ts';
import { lawfulness } from '../../rules/places.ts';
import { requireGrown, requirePlace, requireWarship, siteOf } from '../ground.ts';
import { deploymentsIn, lockDeployment, reduce, storeOf } from './store.ts';

export interface DeployRequest {
  playerId: string;
  /** Where the pilot must be. */
  sector: number;
  kind: DeploymentKind;
  /** Units out of the ship's hold, at least 1. */
  quantity: number;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Deployed {
  playerId: string;
  deploymentId: string;
}

/** Leaves units of the ship's hold in the sector. Throws a Refusal for each thing that forbids it. */
export async function deploy(em: EntityManager, request: DeployRequest): Promise<Deployed> {
  const { playerId, sector, kind, quantity, key } = request;
  requireQuantity(quantity);
  return await transactOnce(
    em,
    { playerId, key, input: { deploy: [sector, kind, quantity] } },
    async (tx) => {
      const settings = await readSettings(tx);
      const { pilot, ship, now } = await lockPilot(tx, playerId);
      const { id: shipId } = requireWarship(ship);
      if (pilot.sector !== sector)
        throw new Refusal(
          'NOT_IN_SECTOR',
          `Your pilot is in sector ${pilot.sector}, not in sector ${sector}.`,
        );
      const site = await siteOf(tx, sector);
      requirePlace(site, settings);
      requireGrown([pilot], settings, now);
      if (!mayStand(kind, lawfulness(site, settings)))
        throw new Refusal(
          'ARMS_FORBIDDEN',
          'Where there is law, nothing may be left that falls on innocents.',
        );
      spendTurns(pilot, deploymentTurns.deploy);
      await lockField(tx, sector, playerId);
      const standing = await deploymentsIn(tx, [sector]);
      requireRoom(standing, request);
      const same = standing.find((other) => other.ownerId === playerId && other.kind === kind);
      const id = same?.id ?? (await open(tx, request));
      const [from, to] = [`ship:${shipId}` as const, storeOf({ id })];
      await moveGoods(tx, { from, to, good: goodOf(kind), quantity, action: randomUUID() });
      return { playerId, deploymentId: id };
    },
  );
}

/** Who deploys in the same sector waits, so that the limits hold, and so does who fights what is added to: it might be gone. */
async function lockField(tx: EntityManager, sector: number, playerId: string): Promise<void> {
  await tx.execute('select from sectors where number = ? for no key update', [sector]);
  await tx.execute('select from deployments where sector = ? and owner_id = ? order by id for update', [
    ...[sector, playerId],
  ]);
}

function requireQuantity(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1)
    throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
}

function requireRoom(standing: readonly DeploymentRow[], { playerId, kind, quantity }: DeployRequest): void {
  const own = standing.filter(({ ownerId }) => ownerId === playerId);
  const there = own
    .filter((other) => goodOf(other.kind) === goodOf(kind))
    .reduce((sum, other) => sum + other.quantity, 0);
  const room = (mostInSector[goodOf(kind)] ?? 0) - there;
  if (quantity > room)
    throw new Refusal('DEPLOYMENT_FULL', `You may leave ${room} more of them in this sector.`, { room });
  if (standing.length >= maxDeployments && !own.some((other) => other.kind === kind))
    throw new Refusal('DEPLOYMENT_FULL', `There are ${maxDeployments} deployments in this sector already.`, {
      room: 0,
    });
}

async function open(tx: EntityManager, { playerId, sector, kind }: DeployRequest): Promise<string> {
  const id = randomUUID();
  await tx.execute('insert into deployments (id, sector, owner_id, kind) values (?, ?, ?, ?)', [
    ...[id, sector, playerId, kind],
  ]);
  return id;
}

export interface RecallRequest {
  playerId: string;
  deploymentId: string;
  /** Drones to take back; all of them when null. */
  quantity: number | null;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Recalled extends Deployed {
  /** Drones that came back into the hold. */
  quantity: number;
}

/** Takes drones of the pilot's own back into the hold. Mines stay where they are (P). */
export async function recallDrones(em: EntityManager, request: RecallRequest): Promise<Recalled> {
  const { playerId, deploymentId, quantity: wanted, key } = request;
  if (wanted !== null) requireQuantity(wanted);
  const input = { recall: [deploymentId, wanted] };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const { pilot, ship } = await lockPilot(tx, playerId);
    const { id: shipId } = requireWarship(ship);
    const deployment = await lockDeployment(tx, deploymentId);
    if (!deployment || deployment.kind === 'MINES') throw noDrones();
    if (deployment.ownerId !== playerId)
      throw new Refusal('NOT_YOUR_DEPLOYMENT', 'These drones belong to another player.');
    if (deployment.sector !== pilot.sector)
      throw new Refusal('NOT_IN_SECTOR', `The drones are in sector ${deployment.sector}, your pilot is not.`);
    const quantity = wanted ?? deployment.quantity;
    spendTurns(pilot, deploymentTurns.recall);
    await reduce(tx, deployment, { to: `ship:${shipId}`, quantity, action: randomUUID() });
    return { playerId, deploymentId, quantity };
  });
}

/** Mines cannot be told from empty space. */
export function noDrones(): Refusal {
  return new Refusal('DEPLOYMENT_NOT_FOUND', 'There are no such drones.');
}
