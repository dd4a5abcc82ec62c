import { describe, expect, it } from '@jest/globals';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { planetAbandoned, planetColonized } from '#subgraphs/region/modules/planets/events.ts';
import { kindOf, planetBesieged } from '#subgraphs/region/modules/sectors/events.ts';
import { accepts, type Watcher } from '#subgraphs/region/modules/sectors/rules/watching.ts';
import { resolvers } from '#subgraphs/region/resolvers.ts';

const written = ([type, payload]: [string, object]): OutboxEvent => ({
  ...{ id: 'e', regionId: 'r', type, occurredAt: new Date(0), cursor: '1.1', xid: 1, seq: 1 },
  payload: payload as OutboxEvent['payload'],
});
const watcher = (change: Partial<Watcher> = {}): Watcher => ({
  ...{ playerId: 'me', seesAll: false, known: new Map([[7, 0]]), types: null, sectors: null, near: null },
  ...change,
});
const planet = { planetId: 'p', playerId: 'a', sector: 7 };

describe('events of planets', () => {
  const cases: [OutboxEvent, string, object][] = [
    [
      written(planetColonized({ ...planet, colonists: 100, how: 'CLAIM' })),
      'PlanetColonized',
      { player: { id: 'a' }, planetId: 'p', sector: 7, colonists: 100, how: 'CLAIM' },
    ],
    [written(planetAbandoned(planet)), 'PlanetAbandoned', { player: { id: 'a' }, planetId: 'p', sector: 7 }],
    [written(planetBesieged({ ...planet, lifted: true })), 'PlanetBesieged', { planetId: 'p', lifted: true }],
  ];

  it.each(cases)('show what happened to those who know the sector: %#', (event, typename, fields) => {
    expect(kindOf(event)?.typename).toBe(typename);
    const table = (resolvers as Record<string, Record<string, (event: OutboxEvent) => unknown>>)[typename];
    for (const [name, value] of Object.entries(fields)) expect(table?.[name]?.(event)).toEqual(value);
    expect(accepts(watcher(), event)).toBe(true);
    expect(accepts(watcher({ known: new Map([[8, 0]]) }), event)).toBe(false);
  });
});
