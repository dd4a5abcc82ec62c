/** What tests do at shipyards: put a pilot with credits there, and do things with its ships. */
import { randomUUID } from 'node:crypto';
import { transact } from '#subgraphs/kit/database.ts';
import { accountOf, mint } from '#subgraphs/region/ledger/accounts.ts';
import { transfer } from '#subgraphs/region/ledger/credits.ts';
import { moveGoods, type Place } from '#subgraphs/region/ledger/goods.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { marketOf, stationOf, type TestStation } from './market.ts';
import { joinedPilot, type JoinedPilot } from './pilots.ts';
import type { Reply, TestRegion } from './region-server.ts';

const types: Record<string, string> = {
  ...{ hull: 'Hull!', name: 'String!', shipId: 'ID!', upgrade: 'Upgrade!', plan: 'InsurancePlan!' },
  quantity: 'Int!',
};

const selection = `credits pilot { credits ship { id } ships { id } } ship { id hull name status condition hullPoints maxHullPoints
  shieldPoints maxShieldPoints cargoCapacity turnCost cargo { commodity quantity } station { id }
  papers { value salePrice storageFee readyAt repairPrice maintenancePrice drones insurance { plan payout until } insuranceOffers { plan premium payout } } }`;

export type ShipDeed =
  | ('buyShip' | 'sellShip' | 'switchShip' | 'renameShip' | 'upgradeShip' | 'insureShip')
  | ('repairShip' | 'maintainShip' | 'loadDrones' | 'unloadDrones');

export interface Yard {
  station: TestStation;
  /** A pilot docked there, with this many credits. */
  customer(credits?: number): Promise<JoinedPilot>;
  act(who: JoinedPilot, deed: ShipDeed, given?: Record<string, unknown>, key?: string): Promise<Reply>;
  /** As `act`, for what must succeed: the payload. */
  done(who: JoinedPilot, deed: ShipDeed, given?: Record<string, unknown>): Promise<any>;
}

export async function openYard(region: TestRegion): Promise<Yard> {
  const station = await stationOf(region, 11, 1_000);
  await settleMarkets(region.services.fork());
  const market = marketOf(region);
  const act: Yard['act'] = (who, deed, given = {}, key) => {
    const names = Object.keys(given);
    const declared = names.map((name) => `, $${name}: ${types[name]}`).join('');
    const passed = names.map((name) => `, ${name}: $${name}`).join('');
    const document = `mutation ($r: ID!${declared}) { ${deed}(regionId: $r${passed}) { ${selection} } }`;
    return market.ask(who.player, document, given, key);
  };
  return {
    station,
    act,
    async customer(credits = 1_000_000) {
      const joined = await joinedPilot(region);
      await give(region, joined, credits);
      await region.sql('update pilots set sector = $2 where player_id = $1', [
        ...[joined.player.id, station.sector],
      ]);
      const { errors } = await market.dock(joined.player, station);
      if (errors) throw new Error(JSON.stringify(errors));
      return joined;
    },
    async done(who, deed, given) {
      const { data, errors } = await act(who, deed, given);
      if (errors) throw new Error(JSON.stringify(errors));
      return data[deed];
    },
  };
}

/** Credits from nowhere. */
async function give(region: TestRegion, { player }: JoinedPilot, amount: number): Promise<void> {
  await transact(region.services.fork(), (tx) =>
    transfer(tx, {
      ...{ from: mint, to: accountOf('pilot', player.id), amount, action: randomUUID() },
      ...{ cause: 'test', reason: 'A test.' },
    }),
  );
}

/** Goods from nowhere. */
export async function load(region: TestRegion, to: Place, good: string, quantity: number): Promise<void> {
  await transact(region.services.fork(), (tx) =>
    moveGoods(tx, { from: 'produced', to, good, quantity, action: randomUUID() }),
  );
}
