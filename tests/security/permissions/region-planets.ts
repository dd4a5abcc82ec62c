/** Planets in the hidden sector: one that its subject holds, one that it left alone, one that nobody holds; and what makes another. */
import { claimPlanet } from '#subgraphs/region/modules/planets/service/claim.ts';
import { planetOf } from '#tests/kit/colonies.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';

export interface WorldPlanets {
  /** Held by the subject, besieged by its foe. */
  planetId: string;
  /** Everybody may take it. */
  derelictId: string;
  /** Nobody holds it. */
  openId: string;
  /** Aboard the subject's ship. */
  deviceId: string;
}

/** What it takes of the subject: 20,000 credits, 200 colonists aboard, a ship in space there. */
export async function settlePlanets(
  region: TestRegion,
  sector: number,
  { player, shipId }: JoinedPilot,
  foe: JoinedPilot,
): Promise<WorldPlanets> {
  const made = async (): Promise<string> => (await planetOf(region, { sector })).id;
  const [planetId, derelictId, openId] = [await made(), await made(), await made()];
  for (const id of [planetId, derelictId])
    await claimPlanet(region.services.fork(), {
      ...{ regionId: region.regionId, playerId: player.id, planetId: id, colonists: 100, key: undefined },
    });
  await region.sql(
    `update colonies set abandoned_at = now() - interval '8 days', claimed_at = now() - interval '9 days' where planet_id = $1`,
    [derelictId],
  );
  await region.sql(
    'insert into sieges (region_id, planet_id, besieger_id, since) values ($1, $2, $3, now())',
    [region.regionId, planetId, foe.player.id],
  );
  // Devices are sold to those with a good name.
  await region.sql('update pilots set reputation = 900, reputation_at = now() where player_id = $1', [
    player.id,
  ]);
  const [device] = await region.sql<{ id: string }>(
    `insert into genesis_devices (id, player_id, ship_id, kind, bought_at) values (gen_random_uuid(), $1, $2, 'BASIC', now()) returning id`,
    [player.id, shipId],
  );
  return { planetId, derelictId, openId, deviceId: device?.id ?? '' };
}
