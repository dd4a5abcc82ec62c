/** Fights with what is no ship: their log is for both sides; what is deployed shows in the sector, mines to their owner only. */
import type { Permissions } from '../rules.ts';

const fight = 'id at sector attacker result seed lawful policeDamage spoils';

export const fights: Permissions = {
  Mutation: { pilot: 'deployDrones recallDrones deployMines attackDrones attackStation attackPlanet' },
  Region: { concerned: 'fight' },
  Sector: { knowing: 'deployments' },
  Pilot: { self: 'deployments', anyone: 'stationGreyUntil' },
  Encounter: { given: 'combatId' },
  Station: { given: 'defenses' },
  StationDefenses: { given: 'status closedUntil hullPoints maxHullPoints shieldPoints maxShieldPoints' },
  Deployment: { given: 'id sector owner kind quantity deployedAt' },
  DroneRound: { given: 'dronesDestroyed escortDestroyed shieldDamage hullDamage ship drones' },
  DroneFight: { given: `${fight} defender deploymentId shipBefore dronesBefore defending droneRounds` },
  MineHit: { given: `${fight} defender deploymentId shipBefore shieldDamage hullDamage` },
  StationRemains: { given: 'hullPoints shieldPoints' },
  AssaultRound: { given: 'shieldDamage hullDamage shieldsRegenerated dronesDestroyed ship station' },
  StationFight: {
    given: `${fight} shipBefore stationBefore fire captured assaultRounds`,
    knowing: 'station',
  },
  InvasionRound: {
    given: 'shieldHit groundHit shieldDamage hullDamage dronesDestroyed ship shieldPoints',
  },
  PlanetFight: {
    given: `${fight} defender shipBefore shieldsBefore defenseLevel captured invasionRounds`,
    knowing: 'planet',
  },
  DeployPayload: { given: 'pilot deployment' },
  RecallPayload: { given: 'pilot quantity deployment' },
  AttackDronesPayload: { given: 'pilot fight' },
  AttackStationPayload: { given: 'pilot fight' },
  AttackPlanetPayload: { given: 'pilot fight' },
};
