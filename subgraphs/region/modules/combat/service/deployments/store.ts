/** Deployments as rows; how many units one has is in its store. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { moveGoods, type Place } from '../../../../ledger/goods.ts';
import type { DeploymentRow } from '../../entities.ts';
import { goodOf } from '../../rules/deployments.ts';

const select = `select d.id, d.sector, d.owner_id as "ownerId", d.kind, d.deployed_at as "deployedAt", s.quantity::int as quantity
  from deployments d join stores s on s.place = 'deployment:' || d.id`;

export function storeOf({ id }: Pick<DeploymentRow, 'id'>): Place {
  return `deployment:${id}`;
}

type Raw = Omit<DeploymentRow, 'deployedAt'> & { deployedAt: string };

async function read(em: EntityManager, sql: string, values: unknown[]): Promise<DeploymentRow[]> {
  const rows = await em.execute<Raw[]>(sql, values);
  return rows.map((row) => ({ ...row, deployedAt: new Date(row.deployedAt) }));
}

/** What is deployed in the sectors, the oldest first. */
export async function deploymentsIn(em: EntityManager, sectors: readonly number[]): Promise<DeploymentRow[]> {
  return await read(em, `${select} where d.sector = any(?::int[]) order by d.deployed_at, d.id`, [
    `{${sectors.join(',')}}`,
  ]);
}

const maxListed = 100;

/** What a player has deployed, 100 at most. */
export async function deploymentsOf(em: EntityManager, ownerId: string): Promise<DeploymentRow[]> {
  return await read(em, `${select} where d.owner_id = ? order by d.sector, d.kind limit ${maxListed}`, [
    ownerId,
  ]);
}

/** One deployment, unlocked; null when there is none. */
export async function findDeployment(em: EntityManager, id: string): Promise<DeploymentRow | null> {
  const [row] = await read(em, `${select} where d.id = ?`, [id]);
  return row ?? null;
}

/** As `findDeployment`, locked until the transaction ends. Lock pilots and ships before. */
export async function lockDeployment(tx: EntityManager, id: string): Promise<DeploymentRow | null> {
  await tx.execute('select from deployments where id = ? for update', [id]);
  return await findDeployment(tx, id);
}

/** Takes units out of a deployment; one that is empty is gone. */
export async function reduce(
  tx: EntityManager,
  deployment: DeploymentRow,
  { to, quantity, action }: { to: Place; quantity: number; action: string },
): Promise<void> {
  const good = goodOf(deployment.kind);
  await moveGoods(tx, { from: storeOf(deployment), to, good, quantity, action });
  if (quantity === deployment.quantity)
    await tx.execute('delete from deployments where id = ?', [deployment.id]);
}
