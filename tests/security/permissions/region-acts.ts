/** Every mutation of a region with arguments that reach its rule, in an order in which each comes to something. */
import type { Role } from '#schema/permissions/rules.ts';
import type { RegionWorld } from './region-world.ts';
import type { Act } from './walk.ts';

export function regionActs({ region, station, foe, wreckId, hidden, beyond }: RegionWorld): Act[] {
  const act = (name: string, given = '', by: Role = 'subject'): Act => ({
    ...{ name, by },
    given: `regionId: "${region.regionId}" ${given}`,
  });
  return [
    {
      name: 'generateMap',
      given: `regionId: "${region.regionId}", runId: "r", seed: "s", preserveData: false`,
    },
    act('buy', 'commodity: ORE, quantity: 200'),
    act('sell', 'commodity: ORGANICS, quantity: 1'),
    act('undock'),
    act('dock', `stationId: "${station.id}"`),
    act('undock'),
    act('salvageWreck', `wreckId: "${wreckId}"`),
    act('scanSector', `number: ${hidden}`),
    act('postBounty', `playerId: "${foe.player.id}", amount: 1000, days: 1`),
    act('reclaimBounties'),
    act('withdrawRevenue', 'amount: 1', 'owner'),
    act('updateEconomy', 'input: { taxRate: 0.1 }', 'owner'),
    act('attackShip', `shipId: "${foe.shipId}"`),
    act('moveShip', `to: ${beyond}`),
    // Last: whoever may joins, and has a pilot then.
    act('joinRegion', '', 'stranger'),
  ];
}
