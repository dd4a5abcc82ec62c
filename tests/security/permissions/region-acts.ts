/** Every mutation of a region with arguments that reach its rule, in an order in which each comes to something. */
import type { RegionWorld } from './region-world.ts';
import { electionActs } from './region-elections.ts';
import { governmentActs } from './region-government.ts';
import type { Act, Maker } from './walk.ts';

export function regionActs(world: RegionWorld): Act[] {
  const { region, station, yard, subject, spareId, foe, wreckId, hidden, beyond } = world;
  const { treatyId, declarationId } = world;
  const act: Maker = (name, given = '', by = 'subject') => ({
    ...{ name, by },
    given: `regionId: "${region.regionId}" ${given}`,
  });
  const own = `stationId: "${station.id}"`;
  return [
    {
      name: 'generateMap',
      given: `regionId: "${region.regionId}", runId: "r", seed: "s", preserveData: false`,
    },
    ...journeyActs(world),
    act('updateStation', `${own}, input: { taxRate: 0.1 }`),
    act('fundStation', `${own}, amount: 2`),
    act('withdrawStationRevenue', `${own}, amount: 1`),
    act('rentBerth', 'days: 1'),
    act('sellStation', own),
    act('haggle', 'direction: BUY, commodity: ORE, quantity: 1, unitPrice: 1000'),
    act('buy', 'commodity: ORE, quantity: 200'),
    act('sell', 'commodity: ORGANICS, quantity: 1'),
    act('buyStation', own),
    act('undock'),
    act('dock', `stationId: "${yard.id}"`),
    act('buyShip', 'hull: SCOUT_SHIP'),
    act('renameShip', `shipId: "${spareId}", name: "Spare"`),
    act('upgradeShip', 'upgrade: ENGINE'),
    act('repairShip'),
    act('maintainShip'),
    act('loadDrones', 'quantity: 2'),
    act('unloadDrones', 'quantity: 1'),
    act('switchShip', `shipId: "${spareId}"`),
    act('insureShip', 'plan: BASIC'),
    act('switchShip', `shipId: "${subject.shipId}"`),
    act('sellShip', `shipId: "${spareId}"`),
    act('buyGenesisDevice', 'kind: BASIC'),
    act('undock'),
    ...planetActs(act, world),
    act('takeFromLocker', 'commodity: ORE, quantity: 1'),
    ...gateActs(act, world),
    act('salvageWreck', `wreckId: "${wreckId}"`),
    act('scanSector', `number: ${hidden}`),
    act('postBounty', `playerId: "${foe.player.id}", amount: 1000, days: 1`),
    act('reclaimBounties'),
    act('withdrawRevenue', 'amount: 1', 'owner'),
    act('updateEconomy', 'input: { taxRate: 0.1 }', 'owner'),
    act('proposeTreaty', `otherRegionId: "${foe.shipId}", type: NON_AGGRESSION, terms: {}`, 'owner'),
    act('respondToTreaty', `treatyId: "${treatyId}", accept: true`, 'owner'),
    act('endTreaty', `treatyId: "${treatyId}"`, 'owner'),
    act('declareAgainst', `otherRegionId: "${foe.shipId}", type: WAR, reason: "Why"`, 'owner'),
    act('withdrawDeclaration', `declarationId: "${declarationId}"`, 'owner'),
    act('updateCulture', 'input: { motto: "Here and now" }', 'owner'),
    ...governmentActs(act, world),
    ...electionActs(act, world),
    ...fightActs(act, world),
    act('moveShip', `to: ${beyond}`),
    // Last: whoever may joins, and has a pilot then.
    act('joinRegion', '', 'stranger'),
  ];
}

/** For the travel subgraph alone. */
function journeyActs({ region, subject }: RegionWorld): Act[] {
  const [journey, player] = [`journeyId: "${subject.shipId}"`, `playerId: "${subject.player.id}"`];
  const refused = 'method: PLATFORM_GATE, galacticCitizen: true';
  const given = {
    holdJourney: `input: { ${journey}, ${player}, ${refused}, destinationId: "${region.regionId}", fee: 0, toll: 0, portablePercent: 0 }`,
    acceptJourney: `input: { ${journey}, ${player}, ${refused}, sourceId: "${region.regionId}", manifest: "{}", stakeholder: true, toCapital: true }`,
    refuseJourney: `${journey}, code: "BANNED"`,
    settleJourney: journey,
    returnJourney: `${journey}, refundPercent: 100`,
  };
  return Object.entries(given).map(([name, rest]) => ({
    name,
    given: `regionId: "${region.regionId}" ${rest}`,
  }));
}

/** The ship is in space. */
function planetActs(act: Maker, { planetId, derelictId, openId, deviceId }: RegionWorld): Act[] {
  const there = `planetId: "${planetId}"`;
  return [
    act('claimPlanet', `planetId: "${openId}", colonists: 100`),
    act('settleColonists', `${there}, quantity: 2`),
    act('recallColonists', `${there}, quantity: 1`),
    act('allocateColonists', `${there}, input: { fuel: 1, organics: 1, equipment: 1 }`),
    act('depositResources', `${there}, goods: [{ commodity: ORGANICS, quantity: 2 }]`),
    act('collectResources', `${there}, goods: [{ commodity: ORGANICS, quantity: 1 }]`),
    act('buildOnPlanet', `${there}, building: TERRAFORMING`),
    act('cancelTerraforming', there),
    act('specializePlanet', `${there}, specialization: BALANCED`),
    act('depositCredits', `${there}, amount: 2`),
    act('withdrawCredits', `${there}, amount: 1`),
    act('recruitGarrison', `${there}, unit: TURRETS, quantity: 1`),
    act('taxColony', `${there}, taxRate: 0.1`),
    act('abandonPlanet', there),
    act('reclaimPlanet', `planetId: "${derelictId}"`),
    act('deployGenesisDevice', `deviceId: "${deviceId}", name: "New Eden"`),
  ];
}

/** In space in the hidden sector, and beyond it, where gates may begin; then back. */
function gateActs(act: Maker, world: RegionWorld): Act[] {
  const { region, subject, hidden, beyond, gateId, siteId, curedId } = world;
  const [gate, site] = [`gateId: "${gateId}"`, `siteId: "${siteId}"`];
  const link = `regionId: "${region.regionId}", ${gate}, gateRegionId: "${region.regionId}"`;
  return [
    act('supplyWarpGate', `${site}, commodity: ORE, quantity: 1`),
    act('dismantleWarpGate', site),
    act('updateWarpGate', `${gate}, input: { toll: 1 }`),
    // Nobody has a Warp Jumper.
    { ...act('harmonizeWarpGate', gate), by: undefined },
    act('dismantleWarpGate', `siteId: "${gateId}"`),
    act('moveShip', `to: ${beyond}`),
    act('focusWarpGate', `beaconId: "${curedId}"`),
    act('deployGateBeacon'),
    act('moveShip', `to: ${hidden}`),
    {
      name: 'matchGateBeacon',
      given: `${link}, beaconId: "${curedId}", playerId: "${subject.player.id}"`,
    },
    { name: 'releaseGateBeacon', given: link },
  ];
}

/** The ship is in space; it may be lost. */
function fightActs(act: Maker, world: RegionWorld): Act[] {
  const { hidden, dronesId, hostileId, foe, foeGateId, foePlanetId, targetId } = world;
  return [
    act('deployDrones', `sector: ${hidden}, quantity: 1, mode: DEFENSE`),
    act('recallDrones', `deploymentId: "${dronesId}"`),
    act('deployMines', `sector: ${hidden}, quantity: 1`),
    act('attackWarpGate', `gateId: "${foeGateId}"`),
    act('attackDrones', `deploymentId: "${hostileId}"`),
    act('attackShip', `shipId: "${foe.shipId}"`),
    act('besiegePlanet', `planetId: "${foePlanetId}"`),
    act('liftSiege', `planetId: "${foePlanetId}"`),
    act('attackPlanet', `planetId: "${foePlanetId}"`),
    act('attackStation', `stationId: "${targetId}"`),
  ];
}
