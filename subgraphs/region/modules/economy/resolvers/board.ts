/** Stations' boards and what pilots have traded. */
import { connection, decodeCursor, encodeCursor, pageSize, type PageArguments } from '#subgraphs/kit/page.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type {
  BoardEntryResolvers,
  PilotResolvers,
  ShipResolvers,
  StationResolvers,
  TransactionResolvers,
} from '../../../generated/types.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { visible } from '../../sectors/resolvers/sector.ts';
import { isIllegal } from '../rules/contraband.ts';
import { purchasePrice, salePrice } from '../rules/prices.ts';
import { leviesOn } from '../rules/taxes.ts';
import { volatility } from '../service/history.ts';
import { transactionsOf } from '../service/transactions.ts';

const maxHours = 720;

export const stationMarket: Pick<StationResolvers, 'board'> = {
  board: ({ id }, _arguments, { loaders }) => loaders.board.load(id),
};

export const boardEntry: BoardEntryResolvers = {
  commodity: ({ good }) => good,
  buyPrice: async (row, _arguments, { loaders }) => purchasePrice(row, 1, await loaders.terms()),
  sellPrice: async (row, _arguments, { loaders }) => salePrice(row, 1, await loaders.terms()),
  quote: async (row, { direction, quantity }, { loaders }) => {
    if (quantity < 1) throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
    const buying = direction === 'BUY';
    if (quantity > (buying ? row.quantity : row.capacity - row.quantity)) return null;
    const unitPrice = (buying ? purchasePrice : salePrice)(row, quantity, await loaders.terms());
    if (unitPrice === null) return null;
    const { settings } = await loaders.regionTerms();
    const total = unitPrice * quantity;
    const place = { ...row, taxRate: settings.taxRate, hasOwner: false, untaxed: isIllegal(row.good) };
    const { tax, stationTax, fee } = leviesOn(total, place);
    return { unitPrice, total, tax, stationTax, fee };
  },
  history: async ({ stationId, good }, { hours }, { loaders }) => {
    const back = hours ?? 24;
    if (back < 1 || back > maxHours)
      throw new Refusal('BAD_USER_INPUT', `\`hours\` must be between 1 and ${maxHours}.`);
    return await loaders.history({ stationId, good, hours: back });
  },
  volatility: async ({ stationId, good }, _arguments, { loaders }) =>
    volatility(await loaders.history({ stationId, good, hours: 24 })),
};

export const shipHold: Pick<ShipResolvers, 'cargo' | 'station'> = {
  cargo: async ({ id, playerId }, _arguments, { loaders, viewer }) =>
    isOwnPilot(viewer, playerId) ? await loaders.cargo.load(id) : null,
  station: async ({ stationId }, _arguments, context) =>
    stationId ? await visible(context.loaders.station.load(stationId), context) : null,
};

export const pilotTrades: Pick<PilotResolvers, 'transactions'> = {
  transactions: async ({ playerId }, page, { em, viewer }) => {
    if (!isOwnPilot(viewer, playerId)) return null;
    const size = pageSize(page);
    const before = newestFirst('transaction', page);
    const rows = await transactionsOf(em, playerId, before, size + 1);
    return connection(rows, size, before === newest, (row) => encodeCursor('transaction', row.seq));
  },
};

export const transaction: TransactionResolvers = {
  commodity: ({ commodity }) => commodity,
  station: async ({ stationId }, _arguments, context) =>
    await visible(context.loaders.station.load(stationId), context),
};

/** Above every number a list has. */
export const newest = Number.MAX_SAFE_INTEGER;

/** Where a page of a list that runs from the newest to the oldest begins. */
export function newestFirst(kind: string, { after }: PageArguments): number {
  const value = Number(decodeCursor(kind, after) ?? newest);
  if (!Number.isSafeInteger(value))
    throw new Refusal('BAD_USER_INPUT', '`after` must be a cursor of this list.');
  return value;
}
