/**
 * What becomes of a colony while nobody looks: a pure function of what is stored and the time.
 *
 * Whole hours are counted, each with the people, allocations and levels at its end; what has not been a whole hour stays due, and
 * fractions of a unit are kept in millionths. So counting in two steps gives exactly what counting in one gives. Deadlines of works,
 * formation and siege are met at their own time.
 */
import type { Commodity } from '../../economy/rules/commodities.ts';
import { commodityNames } from '../../economy/rules/commodities.ts';
import { capacityFor, populationLimit } from './citadel.ts';
import { buildingKinds, hourMs, levelOf, populationOf, resources, type Colony } from './colony.ts';
import { dailyGrowth, deathsPerMissingUnit, foodPerDay, gourmetPerDay } from './population.ts';
import { dailyYield } from './production.ts';
import { shieldRegeneration, shieldStrength } from './shields.ts';
import { dailyTax, highestMorale, mostTaxes } from './taxes.ts';
import { isFelt, nextTurnAt, siegeMorale, siegeSkim } from './siege.ts';

/** Whole units of each good that came into the world and left it. */
export type Flows = Partial<Record<Commodity, { made: number; used: number }>>;

export interface Advanced {
  colony: Colony;
  flows: Flows;
}

const million = 1_000_000;
const hourly = (perDay: number): number => Math.floor((perDay * million) / 24);

/** The colony at `now`, and what was made and used up to then. A clock that went back changes nothing. */
export function advance(before: Colony, now: number): Advanced {
  const colony = structuredClone(before);
  const flows: Flows = {};
  let deadline = nextDeadline(colony);
  for (let at = colony.countedTo + hourMs; at <= now; at += hourMs) {
    if (deadline <= at) {
      meetDeadlines(colony, flows, at);
      deadline = nextDeadline(colony);
    }
    if (colony.formingUntil === null) liveAnHour(colony, flows);
    colony.countedTo = at;
  }
  meetDeadlines(colony, flows, now);
  return { colony, flows };
}

function nextDeadline({ formingUntil, buildings, siege }: Colony): number {
  const works = Object.values(buildings).map(({ doneAt }) => doneAt ?? Infinity);
  const ofSiege = siege ? [nextTurnAt(siege), siege.until ?? Infinity] : [];
  return Math.min(formingUntil ?? Infinity, ...ofSiege, ...works);
}

function meetDeadlines(colony: Colony, flows: Flows, at: number): void {
  if (colony.formingUntil !== null && colony.formingUntil <= at) colony.formingUntil = null;
  for (const kind of buildingKinds) {
    const building = colony.buildings[kind];
    if (!building || building.doneAt === null || building.doneAt > at) continue;
    colony.buildings[kind] = { level: building.level + 1, startedAt: null, doneAt: null };
  }
  const { siege } = colony;
  if (!siege) return;
  for (let end = nextTurnAt(siege); end <= at; end = nextTurnAt(siege)) {
    siege.turns++;
    if (isFelt(siege)) sufferSiege(colony, flows);
  }
  if (siege.until !== null && siege.until <= at) colony.siege = null;
}

function sufferSiege(colony: Colony, flows: Flows): void {
  colony.morale = Math.max(0, colony.morale + siegeMorale);
  for (const good of commodityNames) {
    const held = colony.stock[good] ?? 0;
    if (good !== 'COLONISTS' && held > 0)
      change(colony, flows, good, -Math.floor(held * siegeSkim) * million);
  }
}

function liveAnHour(colony: Colony, flows: Flows): void {
  const population = populationOf(colony);
  if (population > 0) {
    for (const resource of resources)
      change(colony, flows, resource, hourly(dailyYield(colony, resource)), capacityFor(colony, resource));
    const missing = eat(colony, flows, population);
    const growth = missing > 0 ? -missing * deathsPerMissingUnit : hourly(dailyGrowth(colony));
    change(colony, flows, 'COLONISTS', growth, populationLimit(colony));
    fitAllocations(colony);
    colony.morale = Math.max(0, colony.morale + moodOf(colony, missing > 0));
    colony.taxes = Math.max(
      colony.taxes,
      Math.min(mostTaxes(colony), colony.taxes + hourly(dailyTax(colony))),
    );
  }
  const level = levelOf(colony, 'SHIELD_GENERATOR');
  colony.shieldPoints = Math.min(shieldStrength(level), colony.shieldPoints + shieldRegeneration(level));
}

/** By a point an hour down to what hunger and taxes leave, and up to it where no siege is felt. */
function moodOf(colony: Colony, hungry: boolean): number {
  const above = colony.morale - highestMorale(colony);
  if (hungry || above > 0) return -1;
  return Number(above < 0 && !isFelt(colony.siege));
}

/** Returns the millionths of a unit of food that were missing. */
function eat(colony: Colony, flows: Flows, population: number): number {
  change(colony, flows, 'GOURMET_FOOD', -hourly(population * gourmetPerDay));
  const needed = hourly(population * foodPerDay);
  const missing = Math.max(0, needed - heldMillionths(colony, 'ORGANICS'));
  change(colony, flows, 'ORGANICS', missing - needed);
  return missing;
}

const heldMillionths = ({ stock, carries }: Colony, good: Commodity): number =>
  (stock[good] ?? 0) * million + (carries[good] ?? 0);

/** Adds millionths of a unit or takes them: never below zero, and never above the capacity by what is added. */
function change(
  colony: Colony,
  flows: Flows,
  good: Commodity,
  millionths: number,
  capacity = Infinity,
): void {
  if (millionths === 0) return;
  const held = heldMillionths(colony, good);
  const bound = millionths > 0 ? Math.max(held, capacity * million) : held;
  const left = Math.min(bound, Math.max(0, held + millionths));
  const [units, before] = [Math.floor(left / million), colony.stock[good] ?? 0];
  colony.stock[good] = units;
  colony.carries[good] = left - units * million;
  if (units === before) return;
  const flow = (flows[good] ??= { made: 0, used: 0 });
  if (units > before) flow.made += units - before;
  else flow.used += before - units;
}

/** Who is gone works no more: all resources lose hands in proportion. */
export function fitAllocations(colony: Pick<Colony, 'allocations' | 'stock'>): void {
  const working = resources.reduce((sum, resource) => sum + colony.allocations[resource], 0);
  const population = populationOf(colony);
  if (working <= population) return;
  for (const resource of resources)
    colony.allocations[resource] = Math.floor((colony.allocations[resource] * population) / working);
}
