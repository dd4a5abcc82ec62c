/** What ships can do, what is built into them, and what only their pilots know of them. */
import type { PilotResolvers, ShipPapersResolvers, ShipResolvers } from '../../../generated/types.ts';
import type { RegionContext } from '../../../context.ts';
import type { Ship } from '../../sectors/entities.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { wearDown } from '../rules/condition.ts';
import { figuresOf, type Built } from '../rules/figures.ts';
import {
  insurancePlans,
  isInsurable,
  isInsured,
  payoutNow,
  payoutOf,
  premiumOf,
} from '../rules/insurance.ts';
import { maintenancePrice, repairPrice, salePriceOf } from '../rules/shipyards.ts';
import { storageFee } from '../rules/storage.ts';
import { maximumLevel, upgradeNames, upgradePrice, type Upgrade } from '../rules/upgrades.ts';

interface Fitted {
  upgrade: Upgrade;
  level: number;
  maximum: number;
  nextPrice: number | null;
}

/** What is built into a ship, and what could be. */
export function fittedIn({ hull, upgrades = {} }: Built): Fitted[] {
  return upgradeNames.map((upgrade) => ({
    ...{ upgrade, level: upgrades[upgrade] ?? 0, maximum: maximumLevel(hull, upgrade) },
    nextPrice: upgradePrice(hull, upgrades, upgrade),
  }));
}

export const shipParts: Pick<ShipResolvers, 'figures' | 'upgrades' | 'papers'> = {
  figures: (row) => figuresOf(row),
  upgrades: (row) => fittedIn(row),
  papers: (row, _arguments, { viewer }) => (isOwnPilot(viewer, row.playerId) ? row : null),
};

async function conditionNow(row: Ship, context: RegionContext): Promise<number> {
  return wearDown(row, await context.loaders.now()).condition;
}

export const shipPapers: ShipPapersResolvers = {
  salePrice: async (row, _arguments, context) => {
    const { hull, value, acquiredAt } = row;
    if (hull === 'ESCAPE_POD') return null;
    const condition = await conditionNow(row, context);
    return salePriceOf({ value, acquiredAt, condition }, await context.loaders.now());
  },
  storageFee: async (row, _arguments, { loaders }) => {
    const station = row.stationId ? await loaders.station.load(row.stationId) : null;
    if (!station) return 0;
    const serviceCharge = (await loaders.deed.load(station.id))?.serviceCharge ?? 1;
    return storageFee(row, { size: station.size, serviceCharge }, await loaders.now());
  },
  readyAt: async ({ readyAt }, _arguments, context) =>
    readyAt && readyAt > (await context.loaders.now()) ? readyAt : null,
  insurance: async (row, _arguments, context) => {
    const now = await context.loaders.now();
    const { insurance: plan, insuredUntil: until } = row;
    return plan && until && isInsured(row, now) ? { plan, until, payout: payoutNow(row, now) } : null;
  },
  insuranceOffers: (row) =>
    isInsurable(row)
      ? insurancePlans.map((plan) => ({
          ...{ plan, premium: premiumOf(plan, row.value), payout: payoutOf(plan, row.value) },
        }))
      : [],
  repairPrice: (row) => repairPrice(row),
  maintenancePrice: async (row, _arguments, context) =>
    maintenancePrice({ hull: row.hull, condition: await conditionNow(row, context) }),
  drones: ({ id }, _arguments, { loaders }) => loaders.bay.load(id),
};

export const pilotShips: Pick<PilotResolvers, 'ships'> = {
  ships: async ({ playerId }, _arguments, { loaders, viewer }) =>
    isOwnPilot(viewer, playerId) ? await loaders.fleet.load(playerId) : null,
};
