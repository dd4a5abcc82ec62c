/** What may be left in a sector to fight, how much of it, and on whom it falls. P, but for the turns: the facts name the thing only. */
import { combatDrones } from '../../ships/rules/drones.ts';
import { isFairGame, type Flags } from './flags.ts';
import type { Lawfulness } from './places.ts';

/** Attack drones and mines fall on whoever arrives; drones on the defense on those whom the law lets anybody attack. */
export type DeploymentKind = 'ATTACK_DRONES' | 'DEFENSE_DRONES' | 'MINES';

export const mines = 'MINES';

export function goodOf(kind: DeploymentKind): string {
  return kind === 'MINES' ? mines : combatDrones;
}

/** Units that a pilot may have in a sector: of drones, both postures together. */
export const mostInSector = { [combatDrones]: 50, [mines]: 20 } as Readonly<Record<string, number>>;
/** Deployments in a sector, whoever they belong to: who arrives meets no more. */
export const maxDeployments = 8;

/** Turns to deploy (domain facts §4.2; mines P), to take back, and to attack what is deployed. */
export const deploymentTurns = { deploy: 3, recall: 1, attack: 3 } as const;

/** Whether the law lets the kind stand in such a place: what falls on innocents may be only where there is no law. */
export function mayStand(kind: DeploymentKind, law: Lawfulness): boolean {
  return law === 'OPEN' || (law === 'POLICED' && kind === 'DEFENSE_DRONES');
}

/** Whether what stands there falls on a pilot who arrives. */
export function fallsOn(
  { kind, reputation }: { kind: DeploymentKind; reputation: number },
  arriving: Flags,
  law: Lawfulness,
  now: Date,
): boolean {
  if (law === 'PEACE' || law === 'SAFE') return false;
  const onAnybody = law === 'OPEN' && kind !== 'DEFENSE_DRONES';
  return onAnybody || isFairGame(arriving, reputation, now);
}
