/** What others have left in a sector meets who arrives: mines first, then drones, until the ship or all of it is gone. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { readSettings } from '../../../governance/service/settings.ts';
import { relationsBetween } from '../../../governance/service/treaties-effects.ts';
import type { Arrival, ArrivalStep, Coming, Encounter } from '../../../sectors/service/arrival.ts';
import type { DeploymentRow } from '../../entities.ts';
import { fallsOn } from '../../rules/deployments.ts';
import { lawfulness } from '../../rules/places.ts';
import { isNewcomer, siteOf } from '../ground.ts';
import { readHolds } from '../holds.ts';
import { seedOf } from '../seed.ts';
import { clash, type Clashed } from './fight.ts';
import { deploymentsIn } from './store.ts';

/** An arrival's step: what stands in the sector and may fall on the pilot does. Pods and newcomers are left alone. */
export const ambush: ArrivalStep = (tx, coming) => {
  const deployed = isDeployed(tx, coming);
  deployed.catch(() => undefined);
  return async (arrival) => ((await deployed) ? await spring(tx, arrival) : []);
};

/** Whether others have left anything in a sector: not locked, as nobody may ever arrive. */
async function isDeployed(tx: EntityManager, { sector, playerId }: Coming): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'select from deployments where sector = ? and owner_id <> ? limit 1',
    [sector, playerId],
  );
  return rows.length > 0;
}

async function spring(tx: EntityManager, arrival: Arrival): Promise<Encounter[]> {
  const { pilot, ship, regionId, random, now } = arrival;
  const hostile = ship.hull === 'ESCAPE_POD' ? [] : await hostileTo(tx, arrival);
  const encounters: Encounter[] = [];
  if (hostile.length === 0) return encounters;
  const holds = await readHolds(tx, [ship]);
  for (const deployment of hostile) {
    const clashed = await clash(tx, {
      ...{
        regionId,
        pilot,
        ship,
        deployment,
        attacker: 'DRONES',
        holds,
        seed: seedOf(random),
        now,
        lawful: true,
      },
      punish: () => 0,
    });
    encounters.push(encounterOf(deployment, clashed));
    if (ship.hullPoints === 0) break;
  }
  return encounters;
}

/** Deployments of others, locked in the order of their IDs, that fall on who arrives. */
async function hostileTo(tx: EntityManager, { pilot, sector, now }: Arrival): Promise<DeploymentRow[]> {
  const locked = await tx.execute<{ id: string; reputation: number; homeRegionId: string | null }[]>(
    `select d.id, p.reputation, p.home_region_id as "homeRegionId" from deployments d join pilots p on p.player_id = d.owner_id
     where d.sector = ? and d.owner_id <> ? order by d.id for update of d`,
    [sector.number, pilot.playerId],
  );
  if (locked.length === 0) return [];
  const settings = await readSettings(tx);
  if (isNewcomer(pilot, settings, now)) return [];
  const law = lawfulness(await siteOf(tx, sector.number), settings);
  const reputations = new Map<string, number>();
  for (const { id, reputation, homeRegionId } of locked) {
    const relations = await relationsBetween(tx, pilot, { regionId: pilot.regionId, homeRegionId });
    if (!relations.has('NON_AGGRESSION')) reputations.set(id, reputation);
  }
  return (await deploymentsIn(tx, [sector.number]))
    .filter(({ id, kind }) => {
      const reputation = reputations.get(id);
      return reputation !== undefined && fallsOn({ kind, reputation }, pilot, law, now);
    })
    .toSorted((a, b) => Number(b.kind === 'MINES') - Number(a.kind === 'MINES'));
}

function encounterOf({ kind, quantity }: DeploymentRow, clashed: Clashed): Encounter {
  const { combatId, shieldDamage, hullDamage, destroyed } = clashed;
  if (kind === 'MINES')
    return { kind: 'MINES', message: 'A mine struck the ship.', shieldDamage, hullDamage, combatId };
  const message = `${quantity} drones attacked; ${destroyed} of them are gone.`;
  return { kind: 'DRONES', message, shieldDamage, hullDamage, combatId };
}
