/** Where a planet is attacked or besieged, and whether it may be: every precondition of domain facts §7.6 and §7.7. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requireNoPact } from '../../governance/rules/treaties.ts';
import { readSettings } from '../../governance/service/settings.ts';
import { relationsBetween } from '../../governance/service/treaties-effects.ts';
import type { ColonyRow } from '../../planets/entities.ts';
import { tenureAt } from '../../planets/rules/abandonment.ts';
import { colonyOn, lockPlanet, requireInOrbit } from '../../planets/service/planets.ts';
import { PilotSchema } from '../../sectors/entities.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { isFairGame } from '../rules/flags.ts';
import { lawfulness } from '../rules/places.ts';
import { requireGrown, requirePlace, requireWarship, siteOf, type Site } from './ground.ts';
import type { Combatant } from './scene.ts';

interface PlanetScene {
  row: ColonyRow;
  attacker: Combatant;
  site: Site;
  lawful: boolean;
  now: Date;
}

/** Locks the planet and then the pilot, as all deeds on planets do, and checks everything but the turns. */
export async function setPlanetScene(
  tx: EntityManager,
  { playerId, planetId }: { playerId: string; planetId: string },
): Promise<PlanetScene> {
  const settings = await readSettings(tx);
  const place = await lockPlanet(tx, planetId);
  const row = await colonyOn(tx, planetId);
  const acting = await lockPilot(tx, playerId);
  const { pilot, now } = acting;
  const attacker = { pilot, ship: requireWarship(acting.ship) };
  requireInOrbit(acting, place);
  const held = requireHeld(row, playerId, now);
  const site = await siteOf(tx, place.sector);
  requirePlace(site, settings);
  // Unlocked: the owner may be anywhere, and in a fight.
  const owner = await tx.findOneOrFail(PilotSchema, { playerId: held.ownerId });
  requireGrown([pilot, owner], settings, now);
  const relations = await relationsBetween(tx, pilot, owner);
  requireNoPact(relations);
  Object.assign(pilot, decay(pilot, now));
  const open = lawfulness(site, settings) === 'OPEN' || relations.has('WAR');
  const lawful = open || isFairGame(owner, pilot.reputation, now);
  return { row: held, attacker, site, now, lawful };
}

function requireHeld(row: ColonyRow | null, playerId: string, now: Date): ColonyRow {
  if (!row) throw new Refusal('PLANET_UNCLAIMED', 'Nobody holds this planet.');
  if (row.ownerId === playerId) throw new Refusal('OWN_TARGET', 'This planet is your own.');
  const { formingUntil } = row.colony;
  if (formingUntil !== null && formingUntil > now.getTime())
    throw new Refusal('PLANET_FORMING', 'The planet is still forming.', {
      until: new Date(formingUntil).toISOString(),
    });
  if (tenureAt(row, now.getTime()) === 'DERELICT')
    throw new Refusal('PLANET_DERELICT', 'This planet is nobody’s any more; win it with `reclaimPlanet`.');
  return row;
}
