import { describe, expect, it } from '@jest/globals';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { portUpdated, stationChanged, tradeCompleted } from '#subgraphs/region/modules/economy/events.ts';
import { kindOf } from '#subgraphs/region/modules/sectors/events.ts';
import { accepts, type Watcher } from '#subgraphs/region/modules/sectors/rules/watching.ts';

const written = ([type, payload]: [string, object]): OutboxEvent => ({
  ...{ id: 'e', regionId: 'r', type, occurredAt: new Date(0), cursor: '1.1', xid: 1, seq: 1 },
  payload: payload as OutboxEvent['payload'],
});
const watcher = (change: Partial<Watcher> = {}): Watcher => ({
  ...{ playerId: 'me', seesAll: false, known: new Map([[7, 0]]), types: null, sectors: null, near: null },
  ...change,
});
const trade = written(
  tradeCompleted({
    ...{ playerId: 'other', sector: 7, transactionId: 't', stationId: 's', direction: 'BUY' },
    ...{ commodity: 'ORE', quantity: 1, unitPrice: 15, tax: 1 },
  }),
);
const port = written(
  portUpdated({ sector: 7, stationId: 's', commodity: 'ORE', quantity: 4, buyPrice: null, sellPrice: null }),
);

describe('events of the economy', () => {
  it("F3: show a trade to the one who made it and to the region's owner, to nobody else", () => {
    expect(accepts(watcher(), trade)).toBe(false);
    expect(accepts(watcher({ playerId: 'other', known: new Map() }), trade)).toBe(true);
    expect(accepts(watcher({ seesAll: true }), trade)).toBe(true);
  });

  it('show a change of stock to those who know the sector and asked for it', () => {
    expect(accepts(watcher(), port)).toBe(true);
    expect(accepts(watcher({ known: new Map([[8, 0]]) }), port)).toBe(false);
    expect(accepts(watcher({ types: new Set(['PRICE_ALERT'] as const) }), port)).toBe(false);
    expect(accepts(watcher({ sectors: new Set([9]) }), port)).toBe(false);
  });

  it('show who knows the sector that a station changed hands', () => {
    const sold = written(stationChanged({ sector: 7, stationId: 's', by: 'other', change: 'BOUGHT' }));
    expect(accepts(watcher(), sold)).toBe(true);
    expect(accepts(watcher({ known: new Map() }), sold)).toBe(false);
  });

  it('that are for the server alone are shown to nobody', () => {
    const changed = written(['economy.changed', { by: 'me', changes: {} }]);
    expect(kindOf(changed)).toBeUndefined();
    expect(accepts(watcher({ seesAll: true }), changed)).toBe(false);
  });
});
