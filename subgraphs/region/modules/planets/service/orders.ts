/** What an owner pays into a planet and decides about it. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt, mint } from '../../../ledger/accounts.ts';
import { lockedBalance, transfer, transferAll, type Transfer } from '../../../ledger/credits.ts';
import { citadelOf } from '../rules/citadel.ts';
import type { GarrisonUnit, PlanetSpecialization } from '../rules/colony.ts';
import { garrisonRoom, unitPrice } from '../rules/garrison.ts';
import { highestTaxRate, taxesDue } from '../rules/taxes.ts';
import { deed, type PlanetRequest, type Ruled, type Scene } from './deed.ts';

export interface CreditsRequest extends PlanetRequest {
  /** Credits, at least 1. */
  amount: number;
}

/** Puts credits into the safe. SAFE_FULL when the citadel's holds no more. */
export async function depositCredits(em: EntityManager, request: CreditsRequest): Promise<Ruled> {
  const { amount, playerId, planetId } = request;
  requireAmount(amount, 'amount');
  return await deed(em, request, { depositCredits: amount }, async (tx, scene) => {
    const safe = accountOf('planet', planetId);
    const taxes = await collectTaxes(tx, scene);
    const room = taxes.room - taxes.transfer.amount;
    if (amount > room)
      throw new Refusal('SAFE_FULL', `The safe has room for ${room} more credits.`, { room });
    await transferAll(tx, [
      taxes.transfer,
      {
        ...{ from: accountOf('pilot', playerId), to: safe, amount, action: scene.action },
        ...{ cause: 'planet_safe', reason: 'Put into the safe.' },
      },
    ]);
  });
}

/** Takes credits out of the safe. NOT_ENOUGH_CREDITS when it holds fewer. */
export async function withdrawCredits(em: EntityManager, request: CreditsRequest): Promise<Ruled> {
  const { amount, playerId, planetId } = request;
  requireAmount(amount, 'amount');
  return await deed(em, request, { withdrawCredits: amount }, async (tx, scene) => {
    const taxes = await collectTaxes(tx, scene);
    await transferAll(tx, [
      taxes.transfer,
      {
        ...{ from: accountOf('planet', planetId), to: accountOf('pilot', playerId), amount },
        ...{ action: scene.action, cause: 'planet_safe', reason: 'Taken out of the safe.' },
      },
    ]);
  });
}

/**
 * What the colonists paid, as a transfer into the safe; what has no room there waits on. It is made with the one it is collected for, because
 * the mint, which pays for the people, is locked last.
 */
async function collectTaxes(
  tx: EntityManager,
  { colony, row, action }: Scene,
): Promise<{ transfer: Transfer; room: number }> {
  const safe = accountOf('planet', row.planetId);
  const room = Math.max(0, citadelOf(colony).safe - (await lockedBalance(tx, safe)));
  const amount = Math.min(room, taxesDue(colony));
  colony.taxes -= amount * 1_000_000;
  const why = { cause: 'colony_tax', reason: 'Taxes of the colonists.' };
  return { transfer: { from: mint, to: safe, amount, action, ...why }, room };
}

export interface TaxRequest extends PlanetRequest {
  /** Part of what the colonists earn, 0 to 0.2. */
  taxRate: number;
}

/** Sets what the colonists pay from now on. */
export async function taxColony(em: EntityManager, request: TaxRequest): Promise<Ruled> {
  const { taxRate } = request;
  if (!(taxRate >= 0 && taxRate <= highestTaxRate))
    throw new Refusal('BAD_USER_INPUT', `\`taxRate\` must be between 0 and ${highestTaxRate}.`);
  return await deed(em, request, { taxColony: taxRate }, (_tx, { colony }) => {
    colony.taxRate = taxRate;
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
