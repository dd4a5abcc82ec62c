/** Makes the sectors of every cluster: number, name, place, zone, and what they hold. */
import { placesOf } from './coordinates.ts';
import { membersOf } from './lookup.ts';
import { uniqueNames } from './names.ts';
import type { Phase } from './phases.ts';
import type { SectorPlan } from './plan.ts';
import { drawDangers, drawLevels, drawTypes } from './sector-content.ts';
import { sectorFirst, sectorSecond } from './words.ts';

export const makeSectors: Phase = (plan, blueprint, stream) => {
  const names = stream('names');
  const name = uniqueNames();
  for (const cluster of plan.clusters) {
    const places = placesOf(cluster, plan.clusters, blueprint, stream(`places ${cluster.number}`));
    for (const [index, place] of places.entries()) {
      const number = cluster.firstSector + index;
      plan.sectors.push({
        ...blank,
        ...place,
        number,
        name: name(() => `${names.pick(sectorFirst)} ${names.pick(sectorSecond)}`),
        cluster: cluster.number,
        zone: plan.zones.find(({ lastSector }) => number <= lastSector)?.number ?? plan.zones.length,
      });
    }
    const members = membersOf(plan, cluster);
    drawTypes(members, cluster, () => false, stream(`types ${cluster.number}`));
    drawLevels(members, plan, blueprint, stream(`levels ${cluster.number}`));
    const dangers = stream(`dangers ${cluster.number}`);
    for (const sector of members) drawDangers(sector, cluster, dangers);
  }
};

const blank: Omit<SectorPlan, 'number' | 'name' | 'cluster' | 'zone' | 'x' | 'y' | 'z'> = {
  type: 'STANDARD',
  isCapital: false,
  nebulaCoreTurns: 0,
  securityLevel: 1,
  developmentLevel: 1,
  trafficLevel: 1,
  hazardLevel: 0,
  radiationLevel: 0,
  asteroidYield: null,
  patrolShips: 0,
  controllingFaction: null,
};
