import { describe, expect, it } from '@jest/globals';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type { Spoils } from '#subgraphs/region/modules/combat/entities.ts';
import { combatEnded, combatStarted, shipDestroyed } from '#subgraphs/region/modules/combat/events.ts';
import { kindOf } from '#subgraphs/region/modules/sectors/events.ts';
import { accepts, type Watcher } from '#subgraphs/region/modules/sectors/rules/watching.ts';
import { resolvers } from '#subgraphs/region/resolvers.ts';

const written = ([type, payload]: [string, object]): OutboxEvent => ({
  ...{ id: 'e', regionId: 'r', type, occurredAt: new Date(0), cursor: '1.1', xid: 1, seq: 1 },
  payload: payload as OutboxEvent['payload'],
});
const fight = {
  ...{ kind: 'SHIP' as const, targetId: null },
  ...{ combatId: 'c', playerId: 'a', defenderId: 'd', sector: 7 },
};
const assault = { ...fight, kind: 'MINES' as const, targetId: 's', defenderId: null };
const spoils: Spoils = {
  ...{ victimId: 'd', victorId: 'a', wreckId: 'w', bounties: 0 },
  shares: [
    { good: 'ORE', quantity: 6, looted: 3, wrecked: 1, destroyed: 2 },
    { good: 'FUEL', quantity: 5, looted: 0, wrecked: 0, destroyed: 5 },
  ],
};
const lost = { combatId: 'c', playerId: 'd', shipId: 's', hull: 'CARRIER', sector: 7 } as const;
const watcher = (change: Partial<Watcher> = {}): Watcher => ({
  ...{ playerId: 'me', seesAll: false, known: new Map([[7, 0]]), types: null, sectors: null, near: null },
  ...change,
});

describe('events of combat', () => {
  const cases: [OutboxEvent, string, object][] = [
    [
      written(combatStarted(fight)),
      'CombatStarted',
      { fightKind: 'SHIP', attacker: { id: 'a' }, defender: { id: 'd' }, targetId: null, sector: 7 },
    ],
    [written(combatStarted(assault)), 'CombatStarted', { fightKind: 'MINES', defender: null, targetId: 's' }],
    [
      // As it was written before there were fights of other kinds.
      written(['combat.started', { combatId: 'c', playerId: 'a', defenderId: 'd', sector: 7 }]),
      'CombatStarted',
      { fightKind: 'SHIP', defender: { id: 'd' }, targetId: null },
    ],
    [
      written(combatEnded(fight, { result: 'ATTACKER_VICTORY', rounds: [1, 2], spoils: [spoils] })),
      'CombatEnded',
      {
        ...{ result: 'ATTACKER_VICTORY', rounds: 2 },
        ...{ losses: [{ id: 'd' }], loot: [{ good: 'ORE', quantity: 3 }] },
      },
    ],
    [
      // As it was written before losses were told.
      written(['combat.ended', { ...fight, result: 'DRAW', rounds: 10 }]),
      'CombatEnded',
      { result: 'DRAW', rounds: 10, losses: [], loot: [] },
    ],
    [
      written(shipDestroyed({ ...lost, killerId: 'a' })),
      'ShipDestroyed',
      { player: { id: 'd' }, killer: { id: 'a' }, shipId: 's', hull: 'CARRIER' },
    ],
    [written(shipDestroyed({ ...lost, killerId: null })), 'ShipDestroyed', { killer: null }],
  ];

  it.each(cases)('show what happened: %#', (event, typename, fields) => {
    expect(kindOf(event)?.typename).toBe(typename);
    const table = (resolvers as Record<string, Record<string, (event: OutboxEvent) => unknown>>)[typename];
    for (const [name, value] of Object.entries(fields)) expect(table?.[name]?.(event)).toEqual(value);
  });

  it.each(cases)('show to those who know the sector, and to nobody else: %#', (event) => {
    expect(accepts(watcher(), event)).toBe(true);
    expect(accepts(watcher({ known: new Map([[8, 0]]) }), event)).toBe(false);
    expect(accepts(watcher({ types: new Set(['PLAYER_MOVE'] as const) }), event)).toBe(false);
  });
});
