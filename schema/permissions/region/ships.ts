/** Ships: what they can do is public, what they are worth is their pilot's own; shipyards show where the sector is known. */
import type { Permissions } from '../rules.ts';

export const ships: Permissions = {
  Mutation: {
    pilot: `buyShip sellShip switchShip renameShip upgradeShip insureShip repairShip maintainShip loadDrones unloadDrones`,
  },
  Ship: { anyone: 'figures upgrades', self: 'papers' },
  Pilot: { self: 'ships' },
  Station: { given: 'shipyard' },
  Region: { knowing: 'shipyard' },
  ShipFigures: {
    given: `speed turnCost warpCapable scanner cargo colonists drones genesis shieldPoints shieldRegeneration hullPoints evasion
      shieldResistance armour attackPower defensePower attackTurns weapon wear`,
  },
  FittedUpgrade: { given: 'upgrade level maximum nextPrice' },
  InsuranceOffer: { given: 'plan premium payout' },
  Insurance: { given: 'plan payout until' },
  ShipPapers: {
    given: 'value salePrice storageFee readyAt insurance insuranceOffers repairPrice maintenancePrice drones',
  },
  HullOffer: { given: 'hull price deliveryDays rank forGalacticCitizens figures upgrades' },
  Shipyard: { given: 'station hulls' },
  ShipPayload: { given: 'pilot ship credits' },
  ShipChanged: {
    concerned: '@event',
    given: 'id type regionId region occurredAt cursor traceId player shipId hull atStationId sector credits',
  },
};
