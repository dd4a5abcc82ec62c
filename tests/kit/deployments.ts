/** What tests do with drones and mines. */
import { quantityAt } from '#subgraphs/region/ledger/goods.ts';
import type { JoinedPilot } from './pilots.ts';
import type { Reply, TestRegion } from './region-server.ts';

type Player = JoinedPilot['player'];

const pilot = 'pilot { reputation greyUntil turns { available } }';
const deployment = 'deployment { id kind quantity sector owner { id } deployedAt }';
const moveMutation = `mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) {
  pilot { sector { number } ship { hull } } encounters { kind shieldDamage hullDamage combatId } } }`;
const fightQuery = `query ($e: [_Any!]!, $c: ID!) { _entities(representations: $e) { ... on Region { fight(id: $c) { __typename id result lawful
  ... on DroneFight { dronesBefore defending droneRounds { drones } } ... on MineHit { shieldDamage hullDamage } } } } }`;

export function deploymentsOf(region: TestRegion) {
  const ask = (player: Player, query: string, variables: object = {}): Promise<Reply> =>
    region.ask(query, { r: region.regionId, ...variables }, player);
  return {
    deployDrones: (player: Player, sector: number, quantity: number, mode: string): Promise<Reply> =>
      ask(
        player,
        `mutation ($r: ID!, $s: Int!, $q: Int!, $m: DroneMode!) { deployDrones(regionId: $r, sector: $s, quantity: $q, mode: $m) { ${pilot} ${deployment} } }`,
        { s: sector, q: quantity, m: mode },
      ),
    deployMines: (player: Player, sector: number, quantity: number): Promise<Reply> =>
      ask(
        player,
        `mutation ($r: ID!, $s: Int!, $q: Int!) { deployMines(regionId: $r, sector: $s, quantity: $q) { ${pilot} ${deployment} } }`,
        { s: sector, q: quantity },
      ),
    recall: (player: Player, id: string, quantity?: number): Promise<Reply> =>
      ask(
        player,
        `mutation ($r: ID!, $d: ID!, $q: Int) { recallDrones(regionId: $r, deploymentId: $d, quantity: $q) { ${pilot} quantity ${deployment} } }`,
        { d: id, q: quantity },
      ),
    attackDrones: (player: Player, id: string): Promise<Reply> =>
      ask(
        player,
        `mutation ($r: ID!, $d: ID!) { attackDrones(regionId: $r, deploymentId: $d) { ${pilot}
           fight { id result lawful dronesBefore defending attacker { id } defender { id } } } }`,
        { d: id },
      ),
    /** Flies into a sector from one that a warp joins to it. */
    async arrive(who: JoinedPilot, to: number): Promise<Reply> {
      await region.sql(
        `update pilots set turns = 1000, sector = (select case from_sector when $2 then to_sector else from_sector end from edges
           where two_way and not latent and $2 in (from_sector, to_sector) order by number limit 1) where player_id = $1`,
        [who.player.id, to],
      );
      return await ask(who.player, moveMutation, { to });
    },
    held: ({ shipId }: JoinedPilot, good: string): Promise<number> =>
      quantityAt(region.services.fork(), `ship:${shipId}`, good),
    async seen(player: Player, sector: number): Promise<string[] | null> {
      const { data } = await ask(
        player,
        `query ($r: ID!, $n: Int!) { sector(regionId: $r, number: $n) { deployments { kind } } }`,
        { n: sector },
      );
      return data.sector.deployments?.map(({ kind }: { kind: string }) => kind).toSorted() ?? null;
    },
    async fight(player: Player, id: string): Promise<any> {
      const { data } = await region.ask(
        fightQuery,
        { e: [{ __typename: 'Region', id: region.regionId }], c: id },
        player,
      );
      return data._entities[0].fight;
    },
  };
}
