/** How a pilot gets from one sector to another, and what passing a player's gate costs. Source: domain facts §4.3, §4.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { transferAll } from '../../../ledger/credits.ts';
import type { Pilot } from '../entities.ts';
import { tollFor, tollParts } from '../rules/gates.ts';
import type { Between, GateWay, Way } from './ways.ts';

/** Through a gate, which takes no turns. */
export interface Passage extends Pick<GateWay, 'id' | 'ownerId'> {
  kind: 'GATE';
  /** Credits. */
  due: number;
}

/**
 * The way to take: the cheapest gate that lets the pilot pass for what it has and will pay, else a warp, else a known tunnel.
 * @returns undefined when nothing that the pilot knows leads there
 * @throws Refusal GATE_CLOSED, PRICE_CHANGED, NOT_ENOUGH_CREDITS when only gates lead there, and none of them lets the pilot pass
 */
export function wayFor(
  { ways, gates }: Between,
  pilot: Pick<Pilot, 'playerId' | 'credits'>,
  maxToll: number | null,
): Way | Passage | undefined {
  const [cheapest] = gates
    .flatMap(({ id, ...gate }): Passage[] => {
      const due = tollFor(gate, pilot.playerId);
      return due === null ? [] : [{ kind: 'GATE', id, ownerId: gate.ownerId, due }];
    })
    .toSorted((a, b) => a.due - b.due);
  const affordable = cheapest && cheapest.due <= Math.min(pilot.credits, maxToll ?? Infinity);
  const way = affordable ? cheapest : ways.find(({ known }) => known);
  if (way || gates.length === 0) return way;
  if (!cheapest) throw gateClosed();
  const { due } = cheapest;
  if (due > (maxToll ?? Infinity))
    throw new Refusal('PRICE_CHANGED', `The toll is ${due} credits.`, { toll: due });
  throw new Refusal('NOT_ENOUGH_CREDITS', `The toll is ${due} credits; you have ${pilot.credits}.`, {
    creditsNeeded: due,
  });
}

export const gateClosed = (): Refusal =>
  new Refusal('GATE_CLOSED', 'The owner of the warp gate does not let you pass.');

/** Who gets the toll must be locked with the pilot, in the order of their IDs: a move that finds so begins anew. */
export class TollDue extends Error {
  readonly ownerId: string;

  constructor(ownerId: string) {
    super('the owner of the gate is not locked');
    this.ownerId = ownerId;
  }
}

/** Pays for a passage. A TollDue when the owner is not among the locked. */
export async function payToll(
  tx: EntityManager,
  { ownerId, due }: Passage,
  { playerId }: Pick<Pilot, 'playerId'>,
  locked: readonly string[],
): Promise<void> {
  if (due === 0) return;
  if (!locked.includes(ownerId)) throw new TollDue(ownerId);
  const { owner, platform } = tollParts(due);
  const paid = { from: accountOf('pilot', playerId), action: randomUUID(), cause: 'gate_toll' };
  await transferAll(tx, [
    { ...paid, to: accountOf('pilot', ownerId), amount: owner, reason: 'Toll of a warp gate.' },
    { ...paid, to: burnt, amount: platform, reason: "The platform's part of a toll." },
  ]);
}
