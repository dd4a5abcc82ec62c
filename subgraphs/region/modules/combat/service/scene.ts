/** Where a fight would be and whether it may be: every precondition of domain facts §7.2 and §7.7. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requireNoPact } from '../../governance/rules/treaties.ts';
import { readSettings } from '../../governance/service/settings.ts';
import { relationsBetween } from '../../governance/service/treaties-effects.ts';
import type { Pilot, Ship } from '../../sectors/entities.ts';
import { lockPilots, pilotRequired } from '../../sectors/service/pilots.ts';
import { isBesieging } from '../../sectors/service/siege.ts';
import { waysOutOf, type Way } from '../../sectors/service/ways.ts';
import { isFairGame } from '../rules/flags.ts';
import { lawfulness } from '../rules/places.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import { requireWarship, requireGrown, requirePlace, siteOf, type Site } from './ground.ts';

export interface Combatant {
  pilot: Pilot;
  ship: Ship;
}

export interface Scene {
  attacker: Combatant;
  defender: Combatant;
  site: Site;
  /** Ways that a ship can flee by. */
  exits: Way[];
  /** No crime: the place is open, or the target fair game. */
  lawful: boolean;
  now: Date;
}

/** Locks both sides and checks everything but the turns. Throws a Refusal for each thing that forbids the attack. */
export async function setScene(tx: EntityManager, playerId: string, shipId: string): Promise<Scene> {
  const settings = await readSettings(tx);
  const ownerId = await ownerOf(tx, shipId);
  const acting = await lockPilots(tx, [playerId, ownerId ?? playerId]);
  const own = acting.find(({ pilot }) => pilot.playerId === playerId);
  if (!own) throw pilotRequired();
  if (ownerId === null) throw new Refusal('TARGET_NOT_FOUND', 'There is no such ship.');
  if (ownerId === playerId) throw new Refusal('OWN_TARGET', 'This ship is your own.');
  const attacker = { pilot: own.pilot, ship: requireWarship(own.ship) };
  const other = acting.find(({ pilot }) => pilot.playerId === ownerId);
  const { sector } = own.pilot;
  if (other?.ship?.id !== shipId || other.pilot.sector !== sector)
    throw new Refusal('TARGET_NOT_HERE', 'This ship is not in your sector.');
  const defender = { pilot: other.pilot, ship: other.ship };
  const site = await siteOf(tx, sector, defender.ship.stationId ?? null);
  for (const { pilot } of [attacker, defender]) Object.assign(pilot, decay(pilot, own.now));
  requirePlace(site, settings);
  requireGrown([attacker.pilot, defender.pilot], settings, own.now);
  requireOpenTarget(defender.ship, site);
  const relations = await relationsBetween(tx, attacker.pilot, defender.pilot);
  requireNoPact(relations);
  const ways = (await waysOutOf(tx, [sector], null, false)).get(sector) ?? [];
  const open = lawfulness(site, settings) === 'OPEN';
  return {
    ...{ attacker, defender, site, now: own.now },
    exits: ways.filter(({ usesLeft }) => usesLeft === null),
    // P: who besieges a planet is fair game for everybody as long as it does.
    lawful:
      open ||
      relations.has('WAR') ||
      isFairGame(defender.pilot, attacker.pilot.reputation, own.now) ||
      (await isBesieging(tx, defender.pilot)),
  };
}

async function ownerOf(tx: EntityManager, shipId: string): Promise<string | null> {
  const [row] = await tx.execute<{ player: string }[]>(
    `select player_id as player from ships where id = ? and status <> 'DESTROYED'`,
    [shipId],
  );
  return row?.player ?? null;
}

function requireOpenTarget(ship: Ship, { dock }: Site): void {
  if (ship.hull === 'ESCAPE_POD') throw new Refusal('POD_PROTECTED', 'An escape pod cannot be attacked.');
  if (ship.status === 'HARMONIZING')
    throw new Refusal('TARGET_HARMONIZING', 'The ship is being turned into a warp gate.');
  if (ship.status === 'HANGARED' || ship.status === 'LANDED')
    throw new Refusal('TARGET_UNREACHABLE', `The ship is ${ship.status.toLowerCase()}.`);
  if (ship.status === 'DOCKED' && dock !== 'NONE')
    throw new Refusal('DOCKED_SHIP_PROTECTED', 'The station protects the ships that are docked at it.');
}
