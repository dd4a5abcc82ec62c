/** Planets: what stands on one shows where its sector is known; what it holds and how it is ordered is its owner's affair. */
import type { Permissions } from '../rules.ts';

export const planets: Permissions = {
  Sector: { knowing: 'planet' },
  Pilot: { self: 'planets genesisDevices' },
  GenesisDevice: { given: 'id kind boughtAt' },
  Planet: { given: 'status size richness naturalHabitability colony' },
  Colony: {
    given: `owner claimedAt population populationLimit citadelLevel citadelName morale taxRate tenure graceFrom derelictFrom storageLimit
      buildings specialization shieldPoints shieldStrength safeLimit siege formingUntil`,
    self: 'stores production idle garrison defenses safe dailyTax',
  },
  PlanetDefenses: { given: 'attackPower defensePower damageReduction shieldHitPoints' },
  BuildingState: { given: 'building level readyAt next' },
  BuildingWork: { given: 'level credits hours goods citadelLevel levels' },
  GarrisonState: { given: 'unit quantity limit price' },
  Siege: { given: 'besieger since turns' },
  PlanetStore: { given: 'commodity quantity' },
  PlanetProduction: { given: 'resource colonists daily' },
};
