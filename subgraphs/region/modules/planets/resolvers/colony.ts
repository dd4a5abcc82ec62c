/** What stands and lives on a planet that somebody holds, as far as the viewer may see it. */
import type { ColonyResolvers, SiegeResolvers } from '../../../generated/types.ts';
import { isCommodity } from '../../economy/rules/commodities.ts';
import { holdsPlanet } from '../permissions.ts';
import { derelictFrom, graceFrom, tenureAt } from '../rules/abandonment.ts';
import { nextWork } from '../rules/buildings.ts';
import { citadelOf, populationLimit } from '../rules/citadel.ts';
import {
  buildingKinds,
  levelOf,
  populationOf,
  resources,
  unitKinds,
  type BuildingKind,
  type Colony,
  type Stock,
} from '../rules/colony.ts';
import { damageReduction, planetAttack, planetDefense } from '../../combat/rules/planets.ts';
import { shieldHitPoints, strengthOf } from '../rules/defenses.ts';
import { unitPrice } from '../rules/garrison.ts';
import { dailyYield } from '../rules/production.ts';
import { shieldStrength } from '../rules/shields.ts';
import { dailyTax, taxesDue } from '../rules/taxes.ts';

export const colony: ColonyResolvers = {
  owner: ({ ownerId }) => ({ id: ownerId }),
  population: (row) => populationOf(row.colony),
  populationLimit: (row) => populationLimit(row.colony),
  citadelLevel: (row) => levelOf(row.colony, 'CITADEL'),
  citadelName: (row) => citadelOf(row.colony).name,
  morale: (row) => row.colony.morale,
  taxRate: (row) => row.colony.taxRate,
  dailyTax: (row, _arguments, { viewer }) => (holdsPlanet(viewer, row) ? dailyTax(row.colony) : null),
  tenure: async (row, _arguments, context) => tenureAt(row, (await context.loaders.now()).getTime()),
  graceFrom: (row) => new Date(graceFrom(row)),
  derelictFrom: (row) => new Date(derelictFrom(row)),
  stores: (row, _arguments, { viewer }) => (holdsPlanet(viewer, row) ? listed(row.colony.stock) : null),
  storageLimit: (row) => citadelOf(row.colony).storage,
  production: (row, _arguments, { viewer }) => {
    if (!holdsPlanet(viewer, row)) return null;
    return resources.map((resource) => ({
      ...{ resource, colonists: row.colony.allocations[resource], daily: dailyYield(row.colony, resource) },
    }));
  },
  idle: (row, _arguments, { viewer }) => {
    if (!holdsPlanet(viewer, row)) return null;
    const working = resources.reduce((sum, resource) => sum + row.colony.allocations[resource], 0);
    return populationOf(row.colony) - working;
  },
  buildings: (row) => buildingKinds.map((kind) => buildingState(row.colony, kind)),
  specialization: (row) => row.colony.specialization,
  shieldPoints: (row) => row.colony.shieldPoints,
  shieldStrength: (row) => shieldStrength(levelOf(row.colony, 'SHIELD_GENERATOR')),
  garrison: (row, _arguments, { viewer }) => {
    if (!holdsPlanet(viewer, row)) return null;
    const { garrison: limit } = citadelOf(row.colony);
    return unitKinds.map((unit) => ({
      ...{ unit, quantity: row.colony.garrison[unit], limit, price: unitPrice(row.colony, unit) },
    }));
  },
  defenses: (row, _arguments, { viewer }) => {
    if (!holdsPlanet(viewer, row)) return null;
    const strength = strengthOf(row.colony);
    return {
      ...{ attackPower: planetAttack(strength), defensePower: planetDefense(strength) },
      damageReduction: damageReduction(strength),
      shieldHitPoints: shieldHitPoints(row.colony),
    };
  },
  safe: async (row, _arguments, { loaders, viewer }) => {
    if (!holdsPlanet(viewer, row)) return null;
    const balance = await loaders.safe.load(row.planetId);
    const room = Math.max(0, citadelOf(row.colony).safe - balance);
    return balance + Math.min(room, taxesDue(row.colony));
  },
  safeLimit: (row) => citadelOf(row.colony).safe,
  siege: (row) => row.colony.siege,
  formingUntil: (row) => moment(row.colony.formingUntil),
};

export const siege: SiegeResolvers = {
  besieger: ({ besiegerId }) => ({ id: besiegerId }),
  since: ({ since }) => new Date(since),
};

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** People are no goods. */
function listed(stock: Stock) {
  return Object.entries(stock).flatMap(([commodity, quantity]) =>
    isCommodity(commodity) && commodity !== 'COLONISTS' && quantity > 0 ? [{ commodity, quantity }] : [],
  );
}

function buildingState(of: Colony, building: BuildingKind) {
  const { level, doneAt } = of.buildings[building] ?? { level: 0, doneAt: null };
  const work = doneAt === null ? nextWork(building, of) : null;
  const next = work && {
    ...{ level: work.level, credits: work.credits, hours: work.hours, goods: listed(work.goods) },
    ...{ citadelLevel: work.citadel, levels: work.buildings },
  };
  return { building, level, readyAt: moment(doneAt), next };
}
