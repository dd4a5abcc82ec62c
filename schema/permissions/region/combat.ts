/** Fights: their log is for both sides; that there was one shows to those who know the sector. */
import type { Permissions } from '../rules.ts';

export const combat: Permissions = {
  Mutation: { pilot: 'attackShip salvageWreck postBounty reclaimBounties' },
  Pilot: {
    anyone: 'rank rankPoints reputation standing greyUntil suspectUntil wantedUntil bounties lawBounty',
    self: 'combats',
  },
  Sector: { knowing: 'wrecks' },
  Region: { concerned: 'combat', knowing: 'wrecks', anyone: 'bounties' },
  Shot: { given: 'by hit critical dronesDestroyed shieldDamage hullDamage' },
  Remains: { given: 'hullPoints shieldPoints drones' },
  CombatRound: { given: 'shots attacker defender fled' },
  Fighter: { given: 'hull weapon hullPoints shieldPoints condition drones rankBonus' },
  SpoilsShare: { given: 'good looted wrecked destroyed' },
  Spoils: { given: 'victim victor wreckId shares bounties' },
  Combat: {
    given: `id at sector attacker defender attackerBefore defenderBefore result rounds seed lawful policeDamage spoils
      fledTo`,
  },
  CombatConnection: { given: 'edges nodes pageInfo' },
  CombatEdge: { given: 'node cursor' },
  AttackPayload: { given: 'pilot combat' },
  Load: { given: 'good quantity' },
  Wreck: { given: 'id hull owner killer at goods' },
  SalvagePayload: { given: 'pilot goods turnsSpent suspect' },
  Bounty: { given: 'id target poster amount postedAt expiresAt' },
  BountyPayload: { given: 'pilot bounty fee' },
  ReclaimPayload: { given: 'pilot credits' },
  CombatStarted: {
    knowing: '@event',
    given:
      'id type regionId region occurredAt cursor traceId combatId fightKind attacker defender targetId sector',
  },
  CombatEnded: {
    knowing: '@event',
    given:
      'id type regionId region occurredAt cursor traceId combatId fightKind attacker defender targetId sector result rounds losses loot',
  },
  ShipDestroyed: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId player killer shipId hull sector',
  },
};
