/** What travels: a ship with what it is and carries, and credits. Written by the source, read by the destination. */
import { z } from 'zod';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { isCommodity } from '../../economy/rules/commodities.ts';
import { combatDrones } from '../../ships/rules/drones.ts';
import { figuresOf } from '../../ships/rules/figures.ts';
import { hulls, type HullName } from '../../ships/rules/hulls.ts';
import { insurancePlans } from '../../ships/rules/insurance.ts';
import { greatestValue, maximumLevel, upgradeNames } from '../../ships/rules/upgrades.ts';
import type { Ship } from '../../sectors/entities.ts';

/** Letters; names that are older than their bound stay. */
const longestName = 100;
const whole = z.number().int().min(0);
const load = z.array(z.object({ good: z.string().refine(isCommodity), quantity: whole.min(1) }));
const time = z.iso.datetime().nullable();

const described = z.object({
  v: z.literal(1),
  ship: z.object({
    id: z.uuid(),
    hull: z.custom<HullName>((name) => typeof name === 'string' && Object.hasOwn(hulls, name)),
    name: z.string(),
    hullPoints: whole,
    shieldPoints: whole,
    condition: whole.max(100),
    upgrades: z.partialRecord(z.enum(upgradeNames), whole),
    value: whole,
    acquiredAt: z.iso.datetime(),
    insurance: z.enum(insurancePlans).nullable(),
    insuredValue: whole.nullable(),
    insuredUntil: time,
    jumpedAt: time,
  }),
  /** Goods in the hold, and drones in the bay. */
  cargo: load,
  bay: load,
  /** What of the cargo came from the destination, as far as the source knows; no more of it than there is. */
  returning: load.default([]),
  credits: whole,
});
const manifestSchema = described.refine(isPossible, 'no ship is like this');

export type Manifest = z.infer<typeof described>;
export type Load = Manifest['cargo'];

/** Whether a shipyard builds such a ship, and whether it holds what it is said to carry: another region's word is no proof of it. */
function isPossible({ ship, cargo, bay }: z.infer<typeof described>): boolean {
  const { hull, upgrades, value, insuredValue, name } = ship;
  const most = greatestValue(hull, hulls[hull].price);
  const figures = figuresOf({ hull, upgrades });
  const units = (goods: Load): number => goods.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    upgradeNames.every((upgrade) => (upgrades[upgrade] ?? 0) <= maximumLevel(hull, upgrade)) &&
    value <= most &&
    (insuredValue ?? 0) <= most &&
    units(cargo) <= figures.cargo &&
    units(bay) <= figures.drones &&
    bay.every(({ good }) => good === combatDrones) &&
    name.length <= longestName
  );
}

/** What travels of a ship with this load. */
export function manifestOf(
  ship: Ship,
  {
    jumpedAt,
    ...carried
  }: Pick<Manifest, 'cargo' | 'bay' | 'returning' | 'credits'> & { jumpedAt: string | null },
): Manifest {
  const { id, hull, name, hullPoints, shieldPoints, condition, upgrades, value, acquiredAt } = ship;
  const { insurance, insuredValue, insuredUntil } = ship;
  return {
    v: 1,
    ship: {
      ...{ id, hull, name, hullPoints, shieldPoints, condition, upgrades, value },
      acquiredAt: acquiredAt.toISOString(),
      ...{ insurance: insurance ?? null, insuredValue: insuredValue ?? null },
      insuredUntil: insuredUntil?.toISOString() ?? null,
      jumpedAt,
    },
    ...carried,
  };
}

/** BAD_USER_INPUT for what no source has written. */
export function readManifest(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new Refusal('BAD_USER_INPUT', '`manifest` must be what `holdJourney` answered.');
  }
}
