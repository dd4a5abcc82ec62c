/** What an owner pays into a planet and decides about it. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { lockedBalance, transfer } from '../../../ledger/credits.ts';
import { citadelOf } from '../rules/citadel.ts';
import type { GarrisonUnit, PlanetSpecialization } from '../rules/colony.ts';
import { garrisonRoom, unitPrice } from '../rules/garrison.ts';
import { deed, type PlanetRequest, type Ruled } from './deed.ts';

export interface CreditsRequest extends PlanetRequest {
  /** Credits, at least 1. */
  amount: number;
}

/** Puts credits into the safe. SAFE_FULL when the citadel's holds no more. */
export async function depositCredits(em: EntityManager, request: CreditsRequest): Promise<Ruled> {
  const { amount, playerId, planetId } = request;
  requireAmount(amount, 'amount');
  return await deed(em, request, { depositCredits: amount }, async (tx, { colony, action }) => {
    const safe = accountOf('planet', planetId);
    const room = Math.max(0, citadelOf(colony).safe - (await lockedBalance(tx, safe)));
    if (amount > room)
      throw new Refusal('SAFE_FULL', `The safe has room for ${room} more credits.`, { room });
    await transfer(tx, {
      ...{ from: accountOf('pilot', playerId), to: safe, amount, action },
      ...{ cause: 'planet_safe', reason: 'Put into the safe.' },
    });
  });
}

/** Takes credits out of the safe. NOT_ENOUGH_CREDITS when it holds fewer. */
export async function withdrawCredits(em: EntityManager, request: CreditsRequest): Promise<Ruled> {
  const { amount, playerId, planetId } = request;
  requireAmount(amount, 'amount');
  return await deed(em, request, { withdrawCredits: amount }, async (tx, { action }) => {
    await transfer(tx, {
      ...{ from: accountOf('planet', planetId), to: accountOf('pilot', playerId), amount, action },
      ...{ cause: 'planet_safe', reason: 'Taken out of the safe.' },
    });
  });
}

export interface RecruitRequest extends PlanetRequest {
  unit: GarrisonUnit;
  /** Units, at least 1. */
  quantity: number;
}

/** Buys units for the garrison. GARRISON_FULL when the citadel houses no more of the kind. */
export async function recruitGarrison(em: EntityManager, request: RecruitRequest): Promise<Ruled> {
  const { unit, quantity, playerId } = request;
  requireAmount(quantity, 'quantity');
  return await deed(em, request, { recruit: unit, quantity }, async (tx, { colony, action }) => {
    const room = garrisonRoom(colony, unit);
    if (quantity > room)
      throw new Refusal('GARRISON_FULL', `The citadel has room for ${room} more of these.`, { room });
    await transfer(tx, {
      ...{
        from: accountOf('pilot', playerId),
        to: burnt,
        amount: quantity * unitPrice(colony, unit),
        action,
      },
      ...{ cause: 'garrison', reason: `${quantity} ${unit} for a garrison.` },
    });
    colony.garrison[unit] += quantity;
  });
}

export interface SpecializeRequest extends PlanetRequest {
  specialization: PlanetSpecialization;
}

export async function specializePlanet(em: EntityManager, request: SpecializeRequest): Promise<Ruled> {
  const { specialization } = request;
  return await deed(em, request, { specialize: specialization }, (_tx, { colony }) => {
    colony.specialization = specialization;
  });
}

function requireAmount(amount: number, argument: string): void {
  if (!Number.isSafeInteger(amount) || amount < 1)
    throw new Refusal('BAD_USER_INPUT', `\`${argument}\` must be at least 1.`);
}
